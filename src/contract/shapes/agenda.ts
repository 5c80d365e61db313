import { isStepKindName } from '#domain/steps/step-kinds'
import { z } from '../zod'
import { guarded, text } from './guarded'

/** A step of a household's own agenda. How many minutes make sense is a rule, and not a matter of shape. */
export const ownStep = z.object({
  kind: guarded(isStepKindName, 'not-a-step'),
  minutes: z.number().check(z.gte(0), z.lte(1000)),
  title: z.optional(text('line')),
  prompt: z.optional(text('words')),
  isOff: z.boolean(),
})
