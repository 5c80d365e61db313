import { guarded, id, oneOf } from '#contract/shapes/guarded'
import { z } from '#contract/zod'
import { cardColours, type Appreciation } from '#domain/appreciation'
import type { MonthRecord } from '#domain/month-record'
import type { WeeklyPromise } from '#domain/promise'
import { topicOutcomes, type Topic } from '#domain/topic'
import { isDay } from '#domain/calendar-text'
import { feelings, type UnplugSession } from '#domain/unplug/session'
import { authoredFields, entryFields, instant, memberId, tombstone } from './entry'
import { summitRecord } from './summit'

const summitId = id<'summit'>()

const weeklyPromise: z.ZodMiniType<WeeklyPromise> = z.object({
  ...authoredFields<'promise'>(),
  forWhom: z.nullable(memberId),
  madeAt: summitId,
  when: z.string(),
  will: z.string(),
  outcome: z.enum(['open', 'kept', 'let-go']),
  lookedAt: z.array(summitId),
  shareable: z.boolean(),
})

const appreciation: z.ZodMiniType<Appreciation> = z.object({
  ...authoredFields<'appreciation'>(),
  to: z.array(memberId),
  words: z.string(),
  trait: z.string(),
  colour: oneOf(cardColours),
  picture: z.nullable(id<'picture'>()),
  shareable: z.boolean(),
  isKeptForSummit: z.boolean(),
  pinnedAt: z.nullable(instant),
  landedWith: z.array(memberId),
  wordsBack: z.array(z.object({ author: memberId, words: z.string(), at: instant })),
  earlier: z.array(z.object({ words: z.string(), trait: z.string(), until: instant })),
})

const topic: z.ZodMiniType<Topic> = z.object({
  ...entryFields<'topic'>(),
  words: z.string(),
  outcome: oneOf(topicOutcomes),
  settledAt: z.nullable(summitId),
})

const unplugSession: z.ZodMiniType<UnplugSession> = z.object({
  ...entryFields<'unplug-session'>(),
  hour: id<'unplug-hour'>(),
  on: guarded(isDay, 'not-a-day'),
  startedAt: instant,
  endedAt: instant,
  isCutShort: z.boolean(),
  felt: z.array(z.object({ memberId, feeling: oneOf(feelings) })),
})

export const monthRecord: z.ZodMiniType<MonthRecord> = z.object({
  summits: z.array(summitRecord),
  promises: z.array(weeklyPromise),
  appreciations: z.array(appreciation),
  topics: z.array(topic),
  unplugSessions: z.array(unplugSession),
  tombstones: z.array(tombstone),
})
