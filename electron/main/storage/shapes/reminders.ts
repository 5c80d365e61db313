import { id } from '#contract/shapes/guarded'
import { guarded } from '#contract/shapes/guarded'
import { z } from '#contract/zod'
import { isDay } from '#domain/calendar-text'
import type { Outcome, ReminderLog } from '#domain/reminders/reminder-log'
import type { RunningHour } from '#domain/unplug/session'
import { instant } from './entry'

const outcome: z.ZodMiniType<Outcome> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['shown', 'shown-late', 'skipped', 'put-off']) }),
  z.object({
    kind: z.literal('missed'),
    why: z.enum(['paused', 'quiet-hours', 'do-not-disturb', 'summit', 'too-late', 'overtaken']),
  }),
])

export const reminderLog: z.ZodMiniType<ReminderLog> = z.object({
  lookedAt: z.nullable(instant),
  zone: z.nullable(z.string()),
  outcomes: z.record(z.string(), z.object({ due: instant, outcome })),
  putOff: z.record(z.string(), z.object({ until: instant, times: z.number().check(z.int(), z.gte(1)) })),
  pausedUntil: z.nullable(instant),
})

export const runningHour: z.ZodMiniType<RunningHour> = z.object({
  session: id<'unplug-session'>(),
  hour: id<'unplug-hour'>(),
  on: guarded(isDay, 'not-a-day'),
  startedAt: instant,
  endsAt: instant,
})
