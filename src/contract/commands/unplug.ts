import type { Day, Instant } from '#domain/calendar'
import type { PutOffTooOften } from '#domain/reminders/put-off'
import type { UnplugHourId } from '#domain/ids'
import type { HolidayFailure, HourFailure, MoveFailure, NoSuchHour } from '#domain/unplug/own-hours'
import type { Occurrence } from '#domain/unplug/occurrence'
import type { RuleText } from '#domain/unplug/repeat'
import { feelings, type Rhythm, type RunningHour, type UnplugSession } from '#domain/unplug/session'
import { candles, type Holiday, type UnplugHour } from '#domain/unplug/unplug-hour'
import { command } from '../command'
import { id, oneOf, text } from '../shapes/guarded'
import { day, wallClock } from '../shapes/reminders'
import { z } from '../zod'

const hourId = id<'unplug-hour'>()
const memberId = id<'member'>()

/** The unplug hours of a household, as the engine sees them. */
export interface UnplugDesk {
  readonly hours: readonly PlannedHour[]
  readonly holidays: readonly Holiday[]
  readonly running: readonly RunningHour[]
  /** The next ten of everything. */
  readonly next: readonly NextOne[]
  /** One that ended within the last hours, for saying how it was; null when there is none. */
  readonly justOver: UnplugSession | null
  /** The key of the conversation card whose turn it is. */
  readonly card: string
  /** The IANA zone of this computer, in which people read all of these. */
  readonly zone: string
  readonly today: Day
}

export interface PlannedHour {
  readonly hour: UnplugHour
  readonly rhythm: Rhythm
  /** Why it never comes, when it cannot; null: it comes. */
  readonly problem: 'unreadable' | 'zone-unknown' | null
}

export type NextOne = NextHour | { readonly kind: 'summit'; readonly on: Day; readonly startsAt: Instant }

export interface NextHour {
  readonly kind: 'unplug-hour'
  readonly hour: UnplugHourId
  /** The day of the rule. */
  readonly on: Day
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly isSkipped: boolean
  readonly isMoved: boolean
  readonly putOffTimes: number
}

const plan = z.object({
  name: text('name'),
  rule: text('line') as unknown as z.ZodMiniType<RuleText>,
  from: day,
  startsAt: wallClock,
  minutes: z.number().check(z.int(), z.gte(0), z.lte(100_000)),
  zone: z.nullable(text('line')),
  who: z.array(memberId).check(z.maxLength(8)),
  noticeMinutes: z.number().check(z.int(), z.gte(0), z.lte(100_000)),
  candle: oneOf(candles),
})

export const unplugCommands = {
  'unplug.look': command<UnplugDesk>()(z.undefined()),
  /** When an hour that is not kept yet would come next: the first three times within two years. */
  'unplug.preview': command<
    readonly Pick<Occurrence, 'startsAt' | 'endsAt'>[],
    HourFailure | { readonly kind: 'no-household' }
  >()(plan),
  /** `hourId`: the one that is changed; null for a new one. */
  'unplug.keep': command<UnplugDesk, HourFailure | { readonly kind: 'no-household' }>()(
    z.object({ hourId: z.nullable(hourId), plan }),
  ),
  'unplug.drop': command<UnplugDesk>()(z.object({ hourId })),
  /** Changes one day of an hour. */
  'unplug.change-day': command<UnplugDesk, NoSuchHour | MoveFailure>()(
    z.object({
      hourId,
      on: day,
      day: z.discriminatedUnion('change', [
        z.object({ change: z.enum(['skip', 'as-usual']) }),
        z.object({ change: z.literal('move'), to: day, startsAt: wallClock }),
      ]),
    }),
  ),
  'unplug.keep-holidays': command<UnplugDesk, HolidayFailure | { readonly kind: 'no-household' }>()(
    z.object({ holidays: z.array(z.object({ from: day, to: day })).check(z.maxLength(100)) }),
  ),
  'unplug.start-now': command<UnplugDesk, NoSuchHour>()(z.object({ hourId })),
  /** Puts the next occurrence of an hour off by ten minutes. */
  'unplug.put-off': command<UnplugDesk, NoSuchHour | PutOffTooOften>()(z.object({ hourId })),
  /** Ends every hour that is going on. Who did is nowhere. */
  'unplug.end': command<UnplugDesk>()(z.undefined()),
  'unplug.say-felt': command<UnplugDesk, { readonly kind: 'no-such-session' }>()(
    z.object({ sessionId: id<'unplug-session'>(), memberId, feeling: z.nullable(oneOf(feelings)) }),
  ),
}
