import { describe, expect, it } from 'vitest'
import { isWallClock, isWeek, isWeekday, weekdays } from '#domain/calendar-text'

describe('a time on the wall clock', () => {
  it.each([
    ['midnight', '00:00', true],
    ['seven in the evening', '19:00', true],
    ['the last minute', '23:59', true],
    ['a minute that is not', '19:60', false],
    ['an hour that is not', '24:00', false],
    ['one digit', '7:00', false],
    ['seconds', '19:00:00', false],
    ['words around it', 'at 19:00', false],
    ['a number', 19, false],
  ])('%s: %3$s', (_, value, expected) => {
    expect(isWallClock(value)).toBe(expected)
  })
})

describe('a week', () => {
  it.each([
    ['the first', '2026-W01', true],
    ['the last of a long year', '2026-W53', true],
    ['week nought', '2026-W00', false],
    ['week 54', '2026-W54', false],
    ['one digit', '2026-W7', false],
    ['a month', '2026-11', false],
    ['nothing', null, false],
  ])('%s: %3$s', (_, value, expected) => {
    expect(isWeek(value)).toBe(expected)
  })
})

describe('a weekday', () => {
  it('is each from Monday, 1, to Sunday, 7', () => {
    expect(weekdays.every(isWeekday)).toBe(true)
    expect(weekdays).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it.each([
    ['nought', 0],
    ['eight', 8],
    ['a half', 1.5],
    ['text', '1'],
  ])('is not %s', (_, value) => {
    expect(isWeekday(value)).toBe(false)
  })
})
