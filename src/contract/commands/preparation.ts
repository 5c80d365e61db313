import type { Appreciation } from '#domain/appreciation'
import type { PreparedWords } from '#domain/summit/prepared'
import { command } from '../command'
import { id, text } from '../shapes/guarded'
import { z } from '../zod'

/** What one member has got ready for the next summit; nobody else is told. */
export interface Preparation {
  readonly words: PreparedWords
  /** Their cards that wait for the summit. */
  readonly keptCards: readonly Appreciation[]
}

const memberId = id<'member'>()

/** What lies ready for a check-in, as it is sent and as it is stored. */
export const preparedWords: z.ZodMiniType<PreparedWords> = z.object({
  high: text('jotting'),
  low: text('jotting'),
  card: text('jotting'),
})

const partialWords = z
  .object({
    high: z.optional(text('jotting')),
    low: z.optional(text('jotting')),
    card: z.optional(text('jotting')),
  })
  .check(z.refine(words => Object.keys(words).length > 0, { error: 'nothing-named' }))

export const preparationCommands = {
  'preparation.look': command<Preparation>()(z.object({ memberId })),
  'preparation.card': command<string>()(z.object({ memberId })),
  /** What is not named stays as it is. */
  'preparation.jot': command<null>()(z.object({ memberId, words: partialWords })),
}
