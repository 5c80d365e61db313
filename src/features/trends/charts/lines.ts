import type { ChartDataset, ChartOptions } from 'chart.js'
import type { AnnotationOptions } from 'chartjs-plugin-annotation'
import type { Member } from '#domain/member'
import type { Trend } from '#domain/trend'
import type { Reading } from '#domain/trends/reading'
import type { Window } from '#domain/trends/window'
import { dashes, pointStyles, token } from '../../../components/chart-setup'
import type { Drawing } from './chart-model'
import {
  besideWeek,
  chartFont,
  faint,
  mostWeeksApart,
  pointAxis,
  quietly,
  weekAxis,
} from '../../../components/week-axis'

/** One person's answers and what can be read from them. */
export interface Line {
  readonly member: Member
  readonly trend: Trend
  readonly reading: Reading
}

/** A row of marks under the lines: what it is called, and how often it was in each week of the window. */
export interface MarkRow {
  readonly name: string
  readonly counts: readonly number[]
}

export interface LinesDrawn {
  readonly lines: readonly Line[]
  readonly window: Window
  /** Names of the weeks of the window, short on the axis and whole beside the pointer. */
  readonly labels: readonly string[]
  readonly titles: readonly string[]
  readonly marks: readonly MarkRow[]
  /** Places in the window of weeks that stood under something. */
  readonly contexts: readonly { readonly place: number; readonly name: string }[]
}

type Point = { x: number; y: number | null } | { x: number; y: string | null }
/** By its id a dataset is known again when the chart is drawn anew. */
type Dataset = ChartDataset<'line', Point[]> & { id: string }

/** Dots for the answers, a line for their average, a band for the usual, and rows of marks below. */
export function drawLines(drawn: LinesDrawn): Drawing {
  const datasets = [
    ...drawn.lines.map((line, place) => dotsOf(line, place, drawn)),
    ...drawn.lines.map(line => averageOf(line, drawn.window)),
    ...drawn.marks.map(rowOf),
  ]
  return { data: { datasets }, options: optionsOf(drawn) } as unknown as Drawing
}

function dotsOf({ member, trend }: Line, place: number, { window, lines }: LinesDrawn): Dataset {
  const colour = token(`--mark-${member.mark}`)
  const count = window.to - window.from
  const shift = besideWeek(place, lines.length, count)
  return {
    id: `answers ${member.id}`,
    label: member.name,
    yAxisID: 'y',
    data: trend.scores.slice(window.from, window.to).map((score, x) => ({ x: x + shift, y: score })),
    showLine: false,
    clip: 8,
    borderColor: colour,
    backgroundColor: colour,
    pointStyle: pointStyles[member.mark],
    pointRadius: count > mostWeeksApart ? 2.5 : 4.5,
    pointHoverRadius: 7,
    pointBorderWidth: 1.5,
  }
}

function averageOf({ member, reading }: Line, { from, to }: Window): Dataset {
  const averages = reading.average.slice(from, to)
  return {
    id: `average ${member.id}`,
    label: '',
    yAxisID: 'y',
    data: averages.map((average, x) => ({ x, y: average })),
    borderColor: token(`--mark-${member.mark}`),
    borderDash: dashes[member.mark],
    borderWidth: 2,
    pointRadius: radiusOf(averages),
    pointStyle: 'line',
    pointHoverRadius: 0,
    spanGaps: false,
  }
}

// Between two gaps there is no line to see, only a place. One radius for all is drawn far faster than one for each.
function radiusOf(averages: readonly (number | null)[]): number | number[] {
  const radii = averages.map((average, x) => (average !== null && isAlone(averages, x) ? 2 : 0))
  return radii.includes(2) ? radii : 0
}

const isAlone = (averages: readonly (number | null)[], x: number): boolean =>
  [averages[x - 1], averages[x + 1]].every(next => next == null)

const rowOf = ({ name, counts }: MarkRow): Dataset => ({
  id: `marks ${name}`,
  label: name,
  yAxisID: 'marks',
  data: counts.map((count, x) => ({ x, y: count > 0 ? name : null })),
  showLine: false,
  borderColor: token('--ink-soft'),
  backgroundColor: token('--ink-soft'),
  pointStyle: 'circle',
  pointRadius: 3,
  pointHoverRadius: 5,
})

// A little below 1, so that it is told apart from the rows of marks.
const lowest = 0.6

function optionsOf(drawn: LinesDrawn): ChartOptions<'line'> {
  const { marks, titles, labels, lines } = drawn
  const base = quietly(place => titles[place] ?? '')
  const rows = marks.map(({ name }) => name)
  return {
    ...base,
    scales: {
      x: weekAxis(labels),
      marks: {
        type: 'category',
        labels: rows,
        offset: true,
        stack: 'chart',
        stackWeight: 1.4,
        position: 'left',
        grid: { display: false },
        border: { display: false },
        ticks: { color: token('--ink-soft'), font: chartFont(), autoSkip: false },
      },
      y: {
        ...pointAxis(lowest, 10, 3),
        stack: 'chart',
        stackWeight: 6,
        afterBuildTicks: axis => {
          axis.ticks = [1, 4, 7, 10].map(value => ({ value }))
        },
      },
    },
    plugins: {
      ...base.plugins,
      tooltip: {
        ...base.plugins.tooltip,
        // The averages are read as a line and not as numbers.
        filter: item => item.datasetIndex < lines.length || item.datasetIndex >= 2 * lines.length,
        callbacks: {
          ...base.plugins.tooltip.callbacks,
          label: item => {
            const row = marks[item.datasetIndex - 2 * lines.length]
            if (row !== undefined) return ` ${row.name}: ${String(row.counts[item.dataIndex] ?? 0)}`
            return ` ${item.dataset.label ?? ''} ${String(item.parsed.y)}`
          },
        },
      },
      annotation: { annotations: [...contextsOf(drawn), ...bandsOf(drawn)] },
    },
  }
}

// With more people than this their bands would only be mud.
const mostBands = 2

function bandsOf({ lines, window }: LinesDrawn): AnnotationOptions[] {
  if (lines.length > mostBands) return []
  return lines.flatMap(({ member, reading }) =>
    reading.usuals
      .filter(({ from, to }) => to > window.from && from < window.to)
      .map(({ from, to, band }) => ({
        type: 'box' as const,
        xMin: Math.max(from - window.from, 0) - 0.5,
        xMax: Math.min(to - window.from, window.to - window.from) - 0.5,
        yMin: band.low,
        yMax: band.high,
        yScaleID: 'y',
        backgroundColor: faint(token(`--mark-${member.mark}`), 0.14),
        borderWidth: 0,
        drawTime: 'beforeDatasetsDraw' as const,
      })),
  )
}

const contextsOf = ({ contexts }: LinesDrawn): AnnotationOptions[] =>
  contexts.flatMap(({ place }) =>
    // One for the lines and one for the marks below them.
    ['y', 'marks'].map((yScaleID): AnnotationOptions => ({
      type: 'box',
      yScaleID,
      xMin: place - 0.5,
      xMax: place + 0.5,
      backgroundColor: faint(token('--ink-soft'), 0.13),
      borderWidth: 0,
      drawTime: 'beforeDatasetsDraw',
    })),
  )
