import { guarded, oneOf } from '#contract/shapes/guarded'
import { ownStep } from '#contract/shapes/agenda'
import { summitRhythm } from '#contract/shapes/household'
import { z } from '#contract/zod'
import type { OwnAgenda } from '#domain/agenda'
import type { Household } from '#domain/household'
import { isMark } from '#domain/member'
import type { RuleText } from '#domain/unplug/repeat'
import { isDay, isWallClock } from '#domain/calendar-text'
import { candles } from '#domain/unplug/unplug-hour'
import { entryFields, memberId, tombstone } from './entry'
import { contextWeek, experiment, hiddenTrend, usualAnswer } from './trend-notes'

const day = guarded(isDay, 'not-a-day')
const wallClock = guarded(isWallClock, 'not-a-time')

const member = z.object({ ...entryFields<'member'>(), name: z.string(), mark: guarded(isMark, 'not-a-mark') })

const ownAgenda = z.object({
  ...entryFields<'agenda'>(),
  name: z.string(),
  isExplained: z.boolean(),
  steps: z.array(ownStep),
}) as z.ZodMiniType<OwnAgenda>

const ownItem = z.object({
  ...entryFields<'item'>(),
  name: z.string(),
  question: z.string(),
  isAsked: z.boolean(),
})

const unplugHour = z.object({
  ...entryFields<'unplug-hour'>(),
  name: z.string(),
  // Whether it is a rule is asked where it is used: one that nobody can read must not close the books.
  rule: z.string() as unknown as z.ZodMiniType<RuleText>,
  from: day,
  startsAt: wallClock,
  minutes: z.number().check(z.gte(1)),
  zone: z.nullable(z.string()),
  who: z.array(memberId),
  noticeMinutes: z.number().check(z.gte(0)),
  candle: oneOf(candles),
  skipped: z.array(day),
  moved: z.array(z.object({ on: day, to: day, startsAt: wallClock })),
})

export const household: z.ZodMiniType<Household> = z.object({
  ...entryFields<'household'>(),
  name: z.string(),
  members: z.array(member),
  summitRhythm,
  agendas: z.array(ownAgenda),
  items: z.array(ownItem),
  unplugHours: z.array(unplugHour),
  holidays: z.array(z.object({ from: day, to: day })),
  contextWeeks: z.array(contextWeek),
  usuals: z.array(usualAnswer),
  hiddenTrends: z.array(hiddenTrend),
  experiments: z.array(experiment),
  tombstones: z.array(tombstone),
})
