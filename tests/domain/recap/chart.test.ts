import { describe, expect, it } from 'vitest'
import { dayAfter } from '#domain/calendar'
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

const averageOf = (sundays: ReturnType<typeof summits>) => {
  const source = { household, summits: sundays, promises: [], appreciations: [], unplugSessions: [] }
  const { trends, averages } = chartOf(source, { kind: 'week', week: inWeek('2026-W47') })
  const place = trends.findIndex(({ memberId, item }) => memberId === ana && item === 'connected')
  return averages[place] ?? []
}

describe('the average on paper', () => {
  it('is not there below eight answers', () => {
    expect(averageOf(summits(7)).every(value => value === null)).toBe(true)
  })

  it('begins with the eighth, and knows what was before the weeks that are printed', () => {
    expect(averageOf(summits(9)).filter(value => value !== null)).toHaveLength(2)
    expect(averageOf(summits(40)).filter(value => value !== null)).toHaveLength(12)
  })

  it('knows nothing of answers that are not let onto paper', () => {
    expect(averageOf(summits(40, ['high'])).every(value => value === null)).toBe(true)
  })
})
