import type { Instant } from './calendar'
import { entry, type Audience, type Entry } from './entry'
import type { AppreciationId, MemberId } from './ids'
import { fail, ok, type Result } from './result'
import { isPrintable, isSaid, isWithin } from './words'

/** A card on the wall: thanks or admiration from one member to one or several others. */
export interface Appreciation extends Entry<'appreciation'> {
  readonly author: MemberId
  /** At least one, never the author. */
  readonly to: readonly MemberId[]
  readonly words: string
  /** Whether its author lets it onto a printed page. */
  readonly shareable: boolean
}

export interface AppreciationDraft {
  readonly author: MemberId
  readonly to: readonly MemberId[]
  readonly words: string
  readonly shareable: boolean
}

export type PostAppreciationFailure =
  | { readonly kind: 'nothing-said' }
  | { readonly kind: 'words-unusable' }
  | { readonly kind: 'nobody-named' }
  | { readonly kind: 'not-a-member' }

export function postAppreciation(
  draft: AppreciationDraft,
  members: readonly MemberId[],
  audience: Audience,
  id: AppreciationId,
  at: Instant,
): Result<Appreciation, PostAppreciationFailure> {
  const to = members.filter(member => draft.to.includes(member) && member !== draft.author)
  if (![draft.author, ...draft.to].every(member => members.includes(member)))
    return fail({ kind: 'not-a-member' })
  if (to.length === 0) return fail({ kind: 'nobody-named' })
  if (!isSaid(draft.words)) return fail({ kind: 'nothing-said' })
  if (!isPrintable(draft.words) || !isWithin(draft.words, 'words')) return fail({ kind: 'words-unusable' })
  return ok({
    ...entry(id, at, draft.author, audience),
    author: draft.author,
    to,
    words: draft.words.trim(),
    shareable: draft.shareable,
  })
}
