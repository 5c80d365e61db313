import { guarded } from '#contract/shapes/guarded'
import { ownStep } from '#contract/shapes/agenda'
import { summitRhythm } from '#contract/shapes/household'
import { z } from '#contract/zod'
import type { OwnAgenda } from '#domain/agenda'
import type { Household } from '#domain/household'
import { isMark } from '#domain/member'
import { entryFields, tombstone } from './entry'

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

export const household: z.ZodMiniType<Household> = z.object({
  ...entryFields<'household'>(),
  name: z.string(),
  members: z.array(member),
  summitRhythm,
  agendas: z.array(ownAgenda),
  items: z.array(ownItem),
  tombstones: z.array(tombstone),
})
