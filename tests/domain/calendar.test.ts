import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  dayAfter,
  dayAt,
  daysBetween,
  daysOf,
  instantAfter,
  monthOf,
  weekdayOf,
  weekOf,
  weeksBetween,
  type Instant,
} from '#domain/calendar'
import { isDay, isInstant, isMonth } from '#domain/calendar-text'
import { anyDay } from '../support/arbitraries'
import { at, inWeek, on } from '../support/builders'

describe('the local day of a moment', () => {
  it.each([
    ['in UTC', '2026-11-22T19:00:00Z', 'UTC', '2026-11-22'],
    ['half past midnight in India', '2026-11-22T19:00:00Z', 'Asia/Kolkata', '2026-11-23'],
    ['still the day before in Hawaii', '2026-11-22T09:59:00Z', 'Pacific/Honolulu', '2026-11-21'],
    ['before the spring change', '2026-03-28T22:59:00Z', 'Europe/Berlin', '2026-03-28'],
    ['after the spring change', '2026-03-29T22:00:00Z', 'Europe/Berlin', '2026-03-30'],
    ['on New Year’s Eve', '2026-12-31T10:00:00Z', 'Pacific/Kiritimati', '2027-01-01'],
  ])('%s', (_, moment, zone, expected) => {
    expect(dayAt(at(moment), zone)).toBe(expected)
  })
})

describe('the ISO week of a day', () => {
  it.each([
    ['an ordinary Sunday ends its week', '2026-11-22', '2026-W47'],
    ['the Monday after begins another', '2026-11-23', '2026-W48'],
    ['New Year’s Day in the old year’s last week', '2027-01-01', '2026-W53'],
    ['the last days of December in the new year’s first week', '2025-12-29', '2026-W01'],
    ['a week with one digit has two', '2026-02-15', '2026-W07'],
    ['a leap day', '2028-02-29', '2028-W09'],
  ])('%s', (_, day, expected) => {
    expect(weekOf(on(day))).toBe(expected)
  })

  it('lies from Monday to Sunday around the day, whatever the day', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const { from, to } = daysOf(weekOf(day))
        expect(from <= day && day <= to).toBe(true)
        expect([weekdayOf(from), weekdayOf(to)]).toEqual([1, 7])
        expect(daysBetween(from, to)).toBe(6)
        expect([weekOf(from), weekOf(to)]).toEqual([weekOf(day), weekOf(day)])
      }),
    )
  })
})

describe('the weeks between two weeks', () => {
  it.each([
    ['one week is itself', '2026-W47', '2026-W47', ['2026-W47']],
    ['both ends are in', '2026-W46', '2026-W48', ['2026-W46', '2026-W47', '2026-W48']],
    ['across a year of 53 weeks', '2026-W52', '2027-W01', ['2026-W52', '2026-W53', '2027-W01']],
    ['across a year of 52 weeks', '2025-W52', '2026-W01', ['2025-W52', '2026-W01']],
    ['none when the last lies before the first', '2026-W48', '2026-W46', []],
  ])('%s', (_, first, last, expected) => {
    expect(weeksBetween(inWeek(first), inWeek(last))).toEqual(expected)
  })

  it('are as many as fit, each the week after the one before', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(120), (day, further) => {
        const weeks = weeksBetween(weekOf(day), weekOf(dayAfter(day, 7 * further)))
        expect(weeks).toHaveLength(further + 1)
        weeks.forEach((week, index) => {
          expect(week).toBe(weekOf(dayAfter(day, 7 * index)))
        })
      }),
    )
  })
})

describe('days', () => {
  it('that lie so many days apart are that far from each other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        expect(daysBetween(day, dayAfter(day, days))).toBe(days)
      }),
    )
  })

  it('belong to the month they begin with', () => {
    expect(monthOf(on('2026-11-22'))).toBe('2026-11')
  })

  it.each([
    ['a day', '2026-11-22', true],
    ['a leap day', '2028-02-29', true],
    ['a leap day in another year', '2026-02-29', false],
    ['the thirteenth month', '2026-13-01', false],
    ['a moment', '2026-11-22T19:00:00Z', false],
    ['single digits', '2026-1-2', false],
    ['a number', 20261122, false],
    ['nothing', null, false],
  ])('%s is a day: %3$s', (_, value, expected) => {
    expect(isDay(value)).toBe(expected)
  })
})

describe('text from outside', () => {
  it.each([
    ['with milliseconds', '2026-11-22T18:04:05.123Z', true],
    ['without', '2026-11-22T18:04:05Z', true],
    ['with an offset', '2026-11-22T18:04:05+05:30', false],
    ['with neither', '2026-11-22T18:04:05', false],
    ['of a day that is not', '2026-02-30T18:04:05Z', false],
    ['in words', 'Z', false],
    ['as a number', 1_795_370_645, false],
  ])('a moment %s is an instant: %3$s', (_, value, expected) => {
    expect(isInstant(value)).toBe(expected)
  })

  it.each([
    ['the eleventh', '2026-11', true],
    ['the thirteenth', '2026-13', false],
    ['none', '2026-00', false],
    ['a day', '2026-11-01', false],
    ['nothing', undefined, false],
  ])('%s is a month: %3$s', (_, value, expected) => {
    expect(isMonth(value)).toBe(expected)
  })
})

describe('checked by arithmetic', () => {
  const two = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map(part => String(part).padStart(2, '0'))
  const aDate = fc
    .tuple(fc.integer({ min: 1, max: 9999 }), two(0, 14), two(0, 33))
    .map(([year, month, day]) => `${String(year).padStart(4, '0')}-${month}-${day}`)
  const parses = (parse: () => unknown) => {
    try {
      parse()
      return true
    } catch {
      return false
    }
  }

  it('a day is one exactly where the calendar knows it', () => {
    fc.assert(
      fc.property(aDate, text => {
        expect(isDay(text)).toBe(parses(() => Temporal.PlainDate.from(text, { overflow: 'reject' })))
      }),
      { numRuns: 2000 },
    )
  })

  it('a moment is one exactly where the calendar and the clock know it', () => {
    const aTime = fc.tuple(two(0, 26), two(0, 62), two(0, 59)).map(parts => parts.join(':'))
    fc.assert(
      fc.property(aDate, aTime, (date, time) => {
        const text = `${date}T${time}.123Z`
        expect(isInstant(text)).toBe(parses(() => Temporal.Instant.from(text)))
      }),
      { numRuns: 2000 },
    )
  })
})

it('a moment so many days later is counted in hours', () => {
  expect(instantAfter('2026-10-24T12:00:00.000Z' as Instant, 2)).toBe('2026-10-26T12:00:00.000Z')
})
