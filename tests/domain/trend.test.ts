import { describe, expect, it } from 'vitest'
import { dayAfter, daysOf, weeksBetween, type Week } from '#domain/calendar'
import { trendOf, weeksCovered } from '#domain/trend'
import { aCheckIn, aSummit, ana, ben, inWeek, on, scoresOf } from '../support/builders'

const weeks = weeksBetween(inWeek('2026-W40'), inWeek('2026-W49'))

const summitIn = (week: Week, ...scores: readonly number[]) =>
  aSummit({
    on: daysOf(week).to,
    checkIns: scores.map((score, index) =>
      aCheckIn({ author: index === 0 ? ana : ben, scores: scoresOf(score) }),
    ),
  })

describe('a trend', () => {
  it('without an answer is gaps', () => {
    expect(trendOf([], ana, 'energy', weeks)).toEqual({
      memberId: ana,
      item: 'energy',
      scores: weeks.map(() => null),
    })
  })

  it('keeps missed weeks as gaps', () => {
    const summits = [inWeek('2026-W40'), inWeek('2026-W43')].map(week => summitIn(week, 6))
    expect(trendOf(summits, ana, 'connected', weeks.slice(0, 5)).scores).toEqual([6, null, null, 6, null])
  })

  it('has a gap where somebody else answered alone', () => {
    const alone = aSummit({ on: on('2026-10-04'), checkIns: [aCheckIn({ author: ben })] })
    expect(trendOf([alone], ana, 'connected', weeks).scores[0]).toBeNull()
  })

  it('leaves out what lies outside its weeks', () => {
    const summits = [summitIn(inWeek('2026-W39'), 2), summitIn(inWeek('2026-W40'), 7)]
    expect(trendOf(summits, ana, 'connected', weeks.slice(0, 2)).scores).toEqual([7, null])
  })

  it.each([
    ['connected', 3],
    ['appreciated', 5],
    ['energy', 9],
  ] as const)('follows one question: %s', (item, expected) => {
    const summit = aSummit({ on: on('2026-10-04'), checkIns: [aCheckIn({ scores: scoresOf(3, 5, 9) })] })
    expect(trendOf([summit], ana, item, weeks).scores[0]).toBe(expected)
  })

  it('takes the last answer of a week, in whatever order the summits come', () => {
    const early = { ...summitIn(inWeek('2026-W40'), 4), on: on('2026-09-29') }
    const late = summitIn(inWeek('2026-W40'), 8)
    expect(trendOf([late, early], ana, 'connected', weeks).scores[0]).toBe(8)
    expect(trendOf([early, late], ana, 'connected', weeks).scores[0]).toBe(8)
  })
})

describe('the weeks of a chart', () => {
  it('are none without any answer', () => {
    expect(weeksCovered([])).toEqual([])
    expect(weeksCovered([aSummit()])).toEqual([])
  })

  it('reach from the first answer to the last, missed ones included', () => {
    const summits = [
      summitIn(inWeek('2026-W48'), 7),
      aSummit({ on: on('2026-01-04') }),
      summitIn(inWeek('2026-W45'), 7),
    ]
    expect(weeksCovered(summits)).toEqual(['2026-W45', '2026-W46', '2026-W47', '2026-W48'])
  })

  it('reach over the end of the year', () => {
    const first = summitIn(inWeek('2026-W53'), 7)
    const second = { ...first, on: dayAfter(first.on, 7) }
    expect(weeksCovered([first, second])).toEqual(['2026-W53', '2027-W01'])
  })
})
