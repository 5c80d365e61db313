import type { Day, Instant, WallClock } from '../calendar'
import { entry } from '../entry'
import type { Household } from '../household'
import type { UnplugHourId } from '../ids'
import { bury, putEntry } from '../month-record'
import { fail, ok, type Result } from '../result'
import { isPrintable, isSaid, isWithin } from '../words'
import { isOff, isZone, momentOf } from './occurrence'
import { problemWith, type RuleProblem } from './recurrence'
import { repeatOf } from './repeat'
import type { Holiday, UnplugHour } from './unplug-hour'

export const shortestMinutes = 5
/** A weekend block is longer than an hour; three days are the most. */
export const longestMinutes = 3 * 24 * 60
export const longestNotice = 120
export const mostHours = 50
export const mostHolidays = 50

/** What people say about an unplug hour. */
export type HourPlan = Pick<
  UnplugHour,
  'name' | 'rule' | 'from' | 'startsAt' | 'minutes' | 'zone' | 'who' | 'noticeMinutes' | 'candle'
>

export type HourFailure =
  | { readonly kind: RuleProblem }
  | { readonly kind: 'hour-unnamed' }
  | { readonly kind: 'hour-minutes-unusable'; readonly most: string }
  | { readonly kind: 'hour-notice-unusable'; readonly most: string }
  | { readonly kind: 'hour-of-nobody' }
  | { readonly kind: 'hour-passed' }
  | { readonly kind: 'hour-zone-unknown'; readonly zone: string }
  | { readonly kind: 'too-many-hours'; readonly most: string }

export interface NoSuchHour {
  readonly kind: 'no-such-hour'
}

/** A moment and the time zone (IANA) of this computer. */
export interface Now {
  readonly at: Instant
  readonly zone: string
}

/** Keeps an unplug hour, a new one or one that was changed; single days that were skipped or moved stay so. */
export function keepHour(
  household: Household,
  plan: HourPlan,
  id: UnplugHourId,
  { at, zone }: Now,
): Result<Household, HourFailure> {
  const before = household.unplugHours.find(hour => hour.id === id)
  const flaw = flawOf(plan, household)
  if (flaw !== null) return fail(flaw)
  // One that was held already may still be given another name.
  if (!isAtTheSameTime(plan, before) && hasPassed(plan, { at, zone })) return fail({ kind: 'hour-passed' })
  if (before === undefined && household.unplugHours.length >= mostHours)
    return fail({ kind: 'too-many-hours', most: String(mostHours) })
  const hour: UnplugHour = {
    ...(before ?? { ...entry(id, at, null, 'everyone'), skipped: [], moved: [] }),
    ...plan,
    name: plan.name.trim(),
    updatedAt: at,
  }
  return ok({ ...household, updatedAt: at, unplugHours: putEntry(household.unplugHours, hour) })
}

const isAtTheSameTime = (plan: HourPlan, before: HourPlan | undefined): boolean =>
  before?.rule === plan.rule && before.from === plan.from && before.startsAt === plan.startsAt

// Of a rule that comes again and again there is always another day; one day that is over never comes.
function hasPassed({ rule, from, startsAt, zone }: HourPlan, here: Now): boolean {
  if (repeatOf(rule).kind !== 'once') return false
  const begins = momentOf(from, startsAt, zone ?? here.zone)
  return begins !== null && begins <= here.at
}

/** Throws an unplug hour away. What was held stays in its months. */
export const dropHour = (household: Household, id: UnplugHourId, at: Instant): Household =>
  household.unplugHours.some(hour => hour.id === id)
    ? {
        ...household,
        updatedAt: at,
        unplugHours: household.unplugHours.filter(hour => hour.id !== id),
        tombstones: bury(household.tombstones, id, at),
      }
    : household

/** What becomes of one day of an unplug hour. */
export type SingleDay =
  | { readonly change: 'skip' | 'as-usual' }
  | { readonly change: 'move'; readonly to: Day; readonly startsAt: WallClock }

/** Where nothing can be moved to, because it would never come. */
export type MoveFailure = { readonly kind: 'moved-into-past' } | { readonly kind: 'moved-onto-day-off' }

/** Skips one day of an unplug hour, moves it, or lets it be as usual again. `zone` is the one of this computer. */
export function changeDay(
  household: Household,
  id: UnplugHourId,
  on: Day,
  day: SingleDay,
  { at, zone }: Now,
): Result<Household, NoSuchHour | MoveFailure> {
  const hour = household.unplugHours.find(candidate => candidate.id === id)
  if (hour === undefined) return fail({ kind: 'no-such-hour' })
  if (day.change === 'move') {
    const begins = momentOf(day.to, day.startsAt, hour.zone ?? zone)
    if (begins === null || begins <= at) return fail({ kind: 'moved-into-past' })
    if (isOff(day.to, household.holidays)) return fail({ kind: 'moved-onto-day-off' })
  }
  const skipped = hour.skipped.filter(other => other !== on)
  const moved = hour.moved.filter(move => move.on !== on)
  const changed: UnplugHour = {
    ...hour,
    updatedAt: at,
    // A day that was moved and is then skipped is skipped where it was moved to.
    skipped: day.change === 'skip' ? [...skipped, on] : skipped,
    moved:
      day.change === 'skip'
        ? hour.moved
        : day.change === 'move'
          ? [...moved, { on, to: day.to, startsAt: day.startsAt }]
          : moved,
  }
  return ok({ ...household, updatedAt: at, unplugHours: putEntry(household.unplugHours, changed) })
}

export type HolidayFailure =
  { readonly kind: 'holiday-backwards' } | { readonly kind: 'too-many-holidays'; readonly most: string }

/** Keeps the days on which nothing is announced. */
export function keepHolidays(
  household: Household,
  holidays: readonly Holiday[],
  at: Instant,
): Result<Household, HolidayFailure> {
  if (holidays.some(({ from, to }) => to < from)) return fail({ kind: 'holiday-backwards' })
  if (holidays.length > mostHolidays) return fail({ kind: 'too-many-holidays', most: String(mostHolidays) })
  return ok({
    ...household,
    updatedAt: at,
    holidays: holidays.toSorted((a, b) => a.from.localeCompare(b.from)),
  })
}

/** Ties the hours that follow the computer to a zone, as after a journey on which home still counts. */
export const tieToZone = (household: Household, zone: string, at: Instant): Household => ({
  ...household,
  updatedAt: at,
  unplugHours: household.unplugHours.map(hour =>
    hour.zone === null ? { ...hour, zone, updatedAt: at } : hour,
  ),
})

function flawOf(plan: HourPlan, { members }: Household): HourFailure | null {
  const { name, minutes, noticeMinutes, zone, who } = plan
  if (!isSaid(name) || !isPrintable(name) || !isWithin(name, 'name')) return { kind: 'hour-unnamed' }
  if (!isBetween(minutes, shortestMinutes, longestMinutes))
    return { kind: 'hour-minutes-unusable', most: String(longestMinutes / 60) }
  if (!isBetween(noticeMinutes, 0, longestNotice))
    return { kind: 'hour-notice-unusable', most: String(longestNotice) }
  if (!members.some(member => who.includes(member.id))) return { kind: 'hour-of-nobody' }
  if (zone !== null && !isZone(zone)) return { kind: 'hour-zone-unknown', zone }
  const problem = problemWith(plan)
  return problem === null ? null : { kind: problem }
}

const isBetween = (number: number, least: number, most: number): boolean =>
  Number.isInteger(number) && number >= least && number <= most
