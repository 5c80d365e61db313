import { guarded, oneOf } from '#contract/shapes/guarded'
import { scoreItem } from '#contract/shapes/score-item'
import { z } from '#contract/zod'
import { isDay, isWeek } from '#domain/calendar-text'
import { contexts, type ContextWeek, type HiddenTrend, type UsualAnswer } from '#domain/trends/notes'
import type { Experiment } from '#domain/trends/experiment'
import { authoredFields, entryFields } from './entry'

const day = guarded(isDay, 'not-a-day')
const week = guarded(isWeek, 'not-a-week')

export const contextWeek: z.ZodMiniType<ContextWeek> = z.object({
  ...entryFields<'context-week'>(),
  week,
  context: oneOf(contexts),
})

export const usualAnswer: z.ZodMiniType<UsualAnswer> = z.object({
  ...authoredFields<'usual-answer'>(),
  item: scoreItem,
  since: week,
  isNew: z.boolean(),
})

export const hiddenTrend: z.ZodMiniType<HiddenTrend> = z.object({
  ...authoredFields<'hidden-trend'>(),
  item: scoreItem,
  isHidden: z.boolean(),
})

export const experiment: z.ZodMiniType<Experiment> = z.object({
  ...entryFields<'experiment'>(),
  practice: z.string(),
  item: scoreItem,
  startsOn: day,
  order: z.array(z.enum(['with', 'without'])),
  endedOn: z.nullable(day),
})
