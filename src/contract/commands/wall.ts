import type {
  AnswerCardFailure,
  Appreciation,
  CardWordsFailure,
  PostAppreciationFailure,
} from '#domain/appreciation'
import type { Day } from '#domain/calendar'
import type { PictureId } from '#domain/ids'
import type { Member } from '#domain/member'
import { command } from '../command'
import { cardDraft, cardWords } from '../shapes/card'
import { guarded, id, text } from '../shapes/guarded'
import { z } from '../zod'

/** What hangs on the wall before those who look at it, in the order in which it hangs. */
export interface Wall {
  readonly cards: readonly Appreciation[]
  /** Who lives here: a card that is changed hangs before all of them or not at all. */
  readonly members: readonly Member[]
  readonly today: Day
  /** The zone (IANA) of this computer, in which days are meant. */
  readonly zone: string
}

export interface NoSuchAppreciation {
  readonly kind: 'no-such-appreciation'
}

export type PictureFailure = { readonly kind: 'picture-unreadable' } | { readonly kind: 'picture-too-large' }

/** The most bytes that a picture may have once the interface has scaled it down. */
export const largestPicture = 4_000_000

const memberId = id<'member'>()
const appreciationId = id<'appreciation'>()
const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array

export const wallCommands = {
  /** `viewers`: who is at the screen; null for the whole household. */
  'wall.look': command<Wall>()(
    z.object({ viewers: z.nullable(z.array(memberId).check(z.minLength(1), z.maxLength(8))) }),
  ),
  'appreciation.post': command<Appreciation, PostAppreciationFailure>()(cardDraft),
  'appreciation.reword': command<Appreciation, NoSuchAppreciation | CardWordsFailure>()(
    z.object({ appreciationId, words: cardWords }),
  ),
  'appreciation.answer': command<Appreciation, NoSuchAppreciation | AnswerCardFailure>()(
    z.object({ appreciationId, receiver: memberId, hasLanded: z.boolean() }),
  ),
  'appreciation.say-back': command<Appreciation, NoSuchAppreciation | AnswerCardFailure>()(
    z.object({ appreciationId, receiver: memberId, words: text('line') }),
  ),
  'appreciation.pin': command<Appreciation, NoSuchAppreciation>()(
    z.object({ appreciationId, isPinned: z.boolean() }),
  ),
  /** Hangs up a card that was kept for a summit. */
  'appreciation.hang-up': command<Appreciation, NoSuchAppreciation>()(z.object({ appreciationId })),
  'appreciation.withdraw': command<null, NoSuchAppreciation>()(z.object({ appreciationId })),
  /** Puts a scaled-down JPEG into the books' folder; a card names it afterwards. */
  'picture.keep': command<{ readonly pictureId: PictureId }, PictureFailure>()(
    z.object({ bytes: guarded(isBytes, 'not-a-picture') }),
  ),
}
