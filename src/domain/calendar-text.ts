import type { Day, Instant, Month, WallClock, Week, Weekday } from './calendar'

// Checks that need no calendar arithmetic, so that the first screen can check its drafts without loading Temporal.

// Thousands of these are checked whenever the books are read, so they are checked by arithmetic.
export const isInstant = (value: unknown): value is Instant =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/.test(value) &&
  isDate(value)

export const isDay = (value: unknown): value is Day =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isDate(value)

// Whether the first ten letters, `YYYY-MM-DD`, name a day of the Gregorian calendar.
function isDate(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)].map(Number) as [
    number,
    number,
    number,
  ]
  if (month < 1 || month > 12 || day < 1) return false
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)
}

export const isMonth = (value: unknown): value is Month =>
  typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value)

export const isWallClock = (value: unknown): value is WallClock =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)

/** An ISO week that exists: only long years have a week 53. */
export const isWeek = (value: unknown): value is Week =>
  typeof value === 'string' &&
  /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(value) &&
  (!value.endsWith('W53') || isLongYear(Number(value.slice(0, 4))))

// A year has 53 ISO weeks when it ends on a Thursday, or the year before ended on a Wednesday (ISO 8601).
const isLongYear = (year: number): boolean => endsOn(year) === 4 || endsOn(year - 1) === 3

const endsOn = (year: number): number =>
  (year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)) % 7

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

export const isWeekday = (value: unknown): value is Weekday => weekdays.some(weekday => weekday === value)
