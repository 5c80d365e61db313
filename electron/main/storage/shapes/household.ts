import { guarded } from '#contract/shapes/guarded'
import { summitRhythm } from '#contract/shapes/household'
import { z } from '#contract/zod'
import type { Household } from '#domain/household'
import { isMark } from '#domain/member'
import { entryFields, tombstone } from './entry'

const member = z.object({ ...entryFields<'member'>(), name: z.string(), mark: guarded(isMark, 'not-a-mark') })

export const household: z.ZodMiniType<Household> = z.object({
  ...entryFields<'household'>(),
  name: z.string(),
  members: z.array(member),
  summitRhythm,
  tombstones: z.array(tombstone),
})
