import type { Appreciation, PostAppreciationFailure } from '#domain/appreciation'
import { command } from '../command'
import { id, text } from '../shapes/guarded'
import { z } from '../zod'

/** The cards on the wall, newest first. */
export type Wall = readonly Appreciation[]

const memberId = id<'member'>()

export const wallCommands = {
  'wall.look': command<Wall>()(z.undefined()),
  'appreciation.post': command<Wall, PostAppreciationFailure>()(
    z.object({
      author: memberId,
      to: z.array(memberId).check(z.maxLength(8)),
      words: text('words'),
      shareable: z.boolean(),
    }),
  ),
  'appreciation.withdraw': command<Wall, { kind: 'no-such-appreciation' }>()(
    z.object({ appreciationId: id<'appreciation'>() }),
  ),
}
