import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter, daysBetween } from '#domain/calendar'
import { daysIn, monthsOf, periodAfter, periodAround, periodBefore, periodOfKind } from '#domain/recap/period'
import { periodKinds, periodText, readPeriod } from '#domain/recap/period-text'
import { on } from '../../support/builders'

const anyPeriod = fc
  .tuple(fc.integer({ min: -20_000, max: 20_000 }), fc.constantFrom(...periodKinds))
  .map(([days, kind]) => periodAround(dayAfter(on('2026-11-22'), days), kind))

describe('a period', () => {
  it.each([
    ['2026-W47', '2026-11-16', '2026-11-22', 0],
    ['2026-W53', '2026-12-28', '2027-01-03', 0],
    ['2026-11', '2026-11-01', '2026-11-30', 1],
    ['2028-02', '2028-02-01', '2028-02-29', 1],
    ['2026-Q1', '2026-01-01', '2026-03-31', 3],
    ['2026-Q4', '2026-10-01', '2026-12-31', 3],
    ['2026', '2026-01-01', '2026-12-31', 12],
    ['0000', '0000-01-01', '0000-12-31', 12],
  ])('called %s goes from %s to %s and has %i months', (text, from, to, months) => {
    const period = readPeriod(text)!
    expect(daysIn(period)).toEqual({ from, to })
    expect(monthsOf(period)).toHaveLength(months)
  })

  it.each([
    '',
    '2026-W54',
    '2025-W53',
    '2026-13',
    '2026-Q0',
    '2026-Q5',
    '26',
    '2026-Q4 ',
    '../2026',
    2026,
    null,
  ])('is not called %j', text => {
    expect(readPeriod(text)).toBe(null)
  })

  it.each([
    ['2026-W01', '2025-W52', '2026-W02'],
    ['2026-W53', '2026-W52', '2027-W01'],
    ['2026-12', '2026-11', '2027-01'],
    ['2026-Q4', '2026-Q3', '2027-Q1'],
    ['2026', '2025', '2027'],
  ])('%s comes after %s and before %s', (text, before, after) => {
    const period = readPeriod(text)!
    expect([periodBefore(period), periodAfter(period)].map(periodText)).toEqual([before, after])
  })

  it('is read as it is written, and follows upon the one before without a gap', () => {
    fc.assert(
      fc.property(anyPeriod, period => {
        expect(readPeriod(periodText(period))).toEqual(period)
        expect(periodAfter(periodBefore(period))).toEqual(period)
        expect(daysBetween(daysIn(period).to, daysIn(periodAfter(period)).from)).toBe(1)
      }),
    )
  })

  it.each([
    ['a month around today', '2026-W47', 'month', '2026-11'],
    ['a month of which the week has most days', '2026-W36', 'month', '2026-09'],
    ['the week of today', '2026', 'week', '2026-W47'],
    ['the last week of a month that is over', '2026-10', 'week', '2026-W44'],
    ['the year of a week in two years', '2026-W01', 'year', '2026'],
    ['the last month of a quarter that is over', '2026-Q3', 'month', '2026-09'],
  ] as const)('gives way to %s', (_, text, kind, other) => {
    expect(periodText(periodOfKind(readPeriod(text)!, kind, on('2026-11-20')))).toBe(other)
  })
})
