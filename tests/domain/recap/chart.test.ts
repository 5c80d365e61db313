import { describe, expect, it } from 'vitest'
import { dayAfter, weekOf } from '#domain/calendar'
import type { Period } from '#domain/recap/period-text'
import { chartOf } from '#domain/recap/chart'
import type { ShareablePart } from '#domain/check-in'
import { aCheckIn, aHousehold, ana, aSummit, idNumbered, inWeek, on, scoresOf } from '../../support/builders'

const household = aHousehold()
const lastSunday = on('2026-11-22')

/** So many Sundays up to the last one, on each of which Ana said the same. */
const summits = (count: number, shareable: readonly ShareablePart[] = ['scores']) =>
  Array.from({ length: count }, (_, index) =>
    aSummit({
      id: idNumbered(1000 + index),
      on: dayAfter(lastSunday, -7 * (count - 1 - index)),
      checkIns: [aCheckIn({ id: idNumbered(2000 + index), author: ana, scores: scoresOf(7), shareable })],
    }),
  )

const thisWeek: Period = { kind: 'week', week: inWeek('2026-W47') }
const chartAt = (sundays: ReturnType<typeof summits>, period: Period) => {
  const source = {
    household,
    summits: sundays,
    heldOn: sundays,
    promises: [],
    appreciations: [],
    unplugSessions: [],
  }
  const { weeks, trends, averages } = chartOf(source, period)
  const place = trends.findIndex(({ memberId, item }) => memberId === ana && item === 'connected')
  return { weeks, scores: trends[place]?.scores ?? [], averages: averages[place] ?? [] }
}
const averageOf = (sundays: ReturnType<typeof summits>) => chartAt(sundays, thisWeek).averages

describe('the average on paper', () => {
  it('is not there below eight answers', () => {
    expect(averageOf(summits(7)).every(value => value === null)).toBe(true)
  })

  it('begins with the eighth, and knows what was before the weeks that are printed', () => {
    expect(averageOf(summits(9)).filter(value => value !== null)).toHaveLength(2)
    expect(averageOf(summits(40)).filter(value => value !== null)).toHaveLength(12)
  })

  it.each([
    [{ kind: 'year', year: 2026 }, '2026-W01', '2026-01-01'],
    [{ kind: 'quarter', year: 2026, quarter: 4 }, '2026-W40', '2026-10-01'],
  ] as const)(
    'has no answer in it from before its period, not even as a line: %j',
    (period, week, begins) => {
      // Mondays: the first week of each of these periods began before it.
      const mondays = summits(60).map(summit => ({ ...summit, on: dayAfter(summit.on, -6) }))
      expect(mondays.some(summit => summit.on < begins && weekOf(summit.on) === week)).toBe(true)
      const { weeks, scores, averages } = chartAt(mondays, period)
      expect([scores, averages].map(values => values[weeks.indexOf(inWeek(week))])).toEqual([null, null])
      expect(averages.filter(value => value !== null)).toHaveLength(
        mondays.filter(summit => summit.on >= begins).length,
      )
    },
  )

  it('knows nothing of answers that are not let onto paper', () => {
    expect(averageOf(summits(40, ['high'])).every(value => value === null)).toBe(true)
  })
})
