import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, weekdayOf } from '#domain/calendar'
import { weekdays } from '#domain/calendar-text'
import { nextSummit } from '#domain/summit-time'
import { anyDay } from '../support/arbitraries'
import { on, wallClock } from '../support/builders'

const sundays = { weekday: 7, startsAt: wallClock('19:00') } as const
const mondays = { weekday: 1, startsAt: wallClock('07:30') } as const

//   November 2026
//   Mo Tu We Th Fr Sa Su
//   16 17 18 19 20 21 22
//   23 24 25 26 27 28 29
describe('the next summit', () => {
  it.each([
    ['before the first one', sundays, '2026-11-18', null, '2026-11-22'],
    ['on the day itself', sundays, '2026-11-22', '2026-11-15', '2026-11-22'],
    ['held today', sundays, '2026-11-22', '2026-11-22', '2026-11-29'],
    ['the day after it was held', sundays, '2026-11-23', '2026-11-22', '2026-11-29'],
    ['held a day early', sundays, '2026-11-21', '2026-11-21', '2026-11-29'],
    ['held three days early', sundays, '2026-11-20', '2026-11-19', '2026-11-29'],
    ['held four days early belongs to the week before', sundays, '2026-11-20', '2026-11-18', '2026-11-22'],
    ['held a day late', sundays, '2026-11-24', '2026-11-23', '2026-11-29'],
    ['last week was missed', sundays, '2026-11-23', '2026-11-15', '2026-11-29'],
    ['many weeks were missed', sundays, '2026-11-20', '2026-06-07', '2026-11-22'],
    ['across the end of the year', sundays, '2026-12-29', '2026-12-27', '2027-01-03'],
    ['held early, across the end of the year', sundays, '2027-01-01', '2027-01-01', '2027-01-10'],
    ['across a leap day', sundays, '2028-02-28', '2028-02-27', '2028-03-05'],
    ['on another weekday', mondays, '2026-11-22', '2026-11-16', '2026-11-23'],
  ] as const)('%s', (_, rhythm, today, lastHeldOn, expected) => {
    const held = lastHeldOn === null ? null : on(lastHeldOn)
    expect(nextSummit(rhythm, on(today), held)).toEqual({ on: expected, startsAt: rhythm.startsAt })
  })

  it('falls on the weekday that was meant, today or within a fortnight', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...weekdays), anyDay, (today, weekday, held) => {
        const next = nextSummit({ weekday, startsAt: wallClock('19:00') }, today, held)
        expect(weekdayOf(next.on)).toBe(weekday)
        expect(daysBetween(today, next.on)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(today, next.on)).toBeLessThan(14)
      }),
    )
  })
})
