import type { WallClock, Week, Weekday } from './calendar'

// Checks that need no calendar arithmetic, so that the first screen can check its drafts without loading Temporal.

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
