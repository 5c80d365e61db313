import type { WallClock, Week, Weekday } from './calendar'

// Checks that need no calendar arithmetic, so that the first screen can check its drafts without loading Temporal.

export const isWallClock = (value: unknown): value is WallClock =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)

export const isWeek = (value: unknown): value is Week =>
  typeof value === 'string' && /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(value)

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

export const isWeekday = (value: unknown): value is Weekday => weekdays.some(weekday => weekday === value)
