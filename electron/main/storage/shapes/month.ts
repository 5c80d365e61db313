import { id } from '#contract/shapes/guarded'
import { z } from '#contract/zod'
import type { Appreciation } from '#domain/appreciation'
import type { MonthRecord } from '#domain/month-record'
import type { WeeklyPromise } from '#domain/promise'
import { authoredFields, memberId, tombstone } from './entry'
import { summitRecord } from './summit'

const summitId = id<'summit'>()

const weeklyPromise: z.ZodMiniType<WeeklyPromise> = z.object({
  ...authoredFields<'promise'>(),
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
  shareable: z.boolean(),
})

export const monthRecord: z.ZodMiniType<MonthRecord> = z.object({
  summits: z.array(summitRecord),
  promises: z.array(weeklyPromise),
  appreciations: z.array(appreciation),
  tombstones: z.array(tombstone),
})
