// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { weeksBetween } from '#domain/calendar'
import type { Score } from '#domain/score'
import { readTrend } from '#domain/trends/reading'
import { drawCounts, drawGaps, drawRanges } from '../../src/features/trends/charts/differences'
import { drawHeatMap } from '../../src/features/trends/charts/heat-map'
import { drawLines, type Line, type LinesDrawn } from '../../src/features/trends/charts/lines'
import { aHousehold, inWeek } from '../support/builders'

const weeks = weeksBetween(inWeek('2026-W01'), inWeek('2026-W53'))
const names = weeks.map(String)
const calm = [7, 6, 8, 7, 7, 6, 8, 7]
const household = aHousehold()

interface Drawn {
  readonly id: string
  readonly data: readonly { readonly x: number; readonly y: unknown }[]
  readonly pointRadius: unknown
  readonly pointStyle: unknown
  readonly borderDash: unknown
}

function linesOf(values: readonly (readonly (number | null)[])[], drawn: Partial<LinesDrawn> = {}) {
  const lines = values.map((scores, place): Line => {
    const member = household.members[place % household.members.length]!
    const trend = { memberId: member.id, item: 'connected' as const, scores: scores as (Score | null)[] }
    return {
      member,
      trend,
      reading: readTrend(trend, { weeks, contextWeeks: new Set(), newSince: [], lookedAtFrom: 0 }),
    }
  })
  const window = { from: 0, to: values[0]?.length ?? 0 }
  const shown = { labels: names.slice(0, window.to), titles: names.slice(0, window.to) }
  const { data, options } = drawLines({ lines, window, ...shown, marks: [], contexts: [], ...drawn })
  const { annotations } = (options as { plugins: { annotation: { annotations: object[] } } }).plugins
    .annotation
  return { datasets: data.datasets as unknown as Drawn[], annotations }
}

for (const [name, colour] of [
  ['--ember', '#b04a2f'],
  ['--line', '#dddddd'],
  ['--ink-soft', '#555555'],
  ...household.members.map(({ mark }) => [`--mark-${mark}`, '#336699']),
] as [string, string][])
  document.documentElement.style.setProperty(name, colour)

describe('the lines of people', () => {
  it('keep gaps as gaps, in the dots and in the average', () => {
    const { datasets } = linesOf([[...calm, null, null, 5]])
    const [dots, average] = datasets
    expect(dots?.data.map(({ y }) => y)).toEqual([...calm, null, null, 5])
    expect(average?.data.slice(8).map(({ y }) => y)).toEqual([null, null, expect.any(Number)])
  })

  it('show an average that stands between two gaps as a place of its own', () => {
    const radiusOf = (values: readonly (number | null)[]) => linesOf([values]).datasets[1]?.pointRadius
    expect(radiusOf([...calm, 7, 7])).toBe(0)
    expect(radiusOf([...calm, null, 5, null, 6, 6])).toEqual([0, 0, 0, 0, 0, 0, 0, 2, 0, 2, 0, 0, 0])
  })

  it('are told apart by shape and line as well as by colour, and do not hide each other', () => {
    const { datasets } = linesOf([calm, calm])
    const [ana, ben, anaAverage, benAverage] = datasets
    expect(ana?.pointStyle).not.toBe(ben?.pointStyle)
    expect(anaAverage?.borderDash).not.toEqual(benAverage?.borderDash)
    expect(ben!.data[0]!.x - ana!.data[0]!.x).toBeCloseTo(0.16)
  })

  it('have a band where there are eight answers, and none where many bands would be mud', () => {
    expect(linesOf([calm.slice(1)]).annotations).toEqual([])
    expect(linesOf([calm]).annotations).toEqual([
      expect.objectContaining({ type: 'box', xMin: -0.5, xMax: 7.5, yScaleID: 'y' }),
    ])
    expect(linesOf([calm, calm, calm]).annotations).toEqual([])
  })

  it('have only what lies in the window', () => {
    const { datasets, annotations } = linesOf([[...calm, 7, 6, 7, 8]], { window: { from: 8, to: 12 } })
    expect(datasets[0]?.data.map(({ y }) => y)).toEqual([7, 6, 7, 8])
    expect(annotations).toEqual([expect.objectContaining({ xMin: -0.5, xMax: 3.5 })])
  })

  it('stand over a row of marks where something was, and over shaded weeks', () => {
    const { datasets, annotations } = linesOf([[7, 8, 6]], {
      marks: [{ name: 'Unplug hours', counts: [0, 2, 1] }],
      contexts: [{ place: 1, name: 'Travel' }],
    })
    expect(datasets.at(-1)?.data.map(({ y }) => y)).toEqual([null, 'Unplug hours', 'Unplug hours'])
    expect(annotations).toEqual([
      expect.objectContaining({ yScaleID: 'y', xMin: 0.5, xMax: 1.5 }),
      expect.objectContaining({ yScaleID: 'marks', xMin: 0.5, xMax: 1.5 }),
    ])
  })
})

describe('differences', () => {
  const shown = { labels: names.slice(0, 3), titles: names.slice(0, 3) }
  const valuesOf = (drawing: { data: { datasets: unknown } }) =>
    (drawing.data.datasets as Drawn[]).map(({ data }) => data.map(({ y }) => y))

  it('keep the weeks in which not both answered empty', () => {
    const gaps = { name: 'apart', values: [2, null, 0] }
    expect(valuesOf(drawGaps(shown, gaps, { name: 'middle', values: [null, null, 1] }))).toEqual([
      [2, null, 0],
      [null, null, 1],
    ])
  })

  it('show equal answers as a thin bar and no answers as none', () => {
    const ranges = [{ low: 6, high: 6 }, null, { low: 3, high: 9 }] as unknown as Parameters<
      typeof drawRanges
    >[2]
    expect(valuesOf(drawRanges(shown, 'range', ranges))).toEqual([[[5.88, 6.12], null, [2.88, 9.12]]])
  })

  it('count from nothing, on an axis that is not stretched by one card', () => {
    const { data, options } = drawCounts(shown, 'cards', [0, 1, 0])
    expect(valuesOf({ data })).toEqual([[0, 1, 0]])
    expect(options.scales?.['y']).toMatchObject({ min: 0, max: 4 })
  })
})

describe('the calendar of a rhythm', () => {
  it('is full, half or faint, and says of each day what it was', () => {
    const day = (weekday: number, kept: number, cutShort: number) => ({
      ...{ week: 0, weekday, kept, cutShort },
      title: `day ${String(weekday)}`,
    })
    const { data } = drawHeatMap(
      ['W1'],
      ['Mo', 'Tu', 'We'],
      [day(0, 1, 0), day(1, 0, 1), day(2, 0, 0)],
      () => '',
    )
    const [days] = data.datasets as unknown as { backgroundColor: string[] }[]
    expect(days?.backgroundColor).toEqual(['#b04a2f', 'rgba(176, 74, 47, 0.45)', '#dddddd'])
  })
})
