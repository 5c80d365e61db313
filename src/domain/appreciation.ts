import type { Instant } from './calendar'
import { entry, type Audience, type Entry } from './entry'
import type { AppreciationId, MemberId, PictureId } from './ids'
import { fail, ok, type Result } from './result'
import { isPrintable, isSaid, isWithin } from './words'

export const cardColours = ['paper', 'ember', 'moss', 'dusk', 'honey', 'rose'] as const

/** The ground a card is written on. */
export type CardColour = (typeof cardColours)[number]

/** A card on the wall: thanks or admiration from one member to one or several others. */
export interface Appreciation extends Entry<'appreciation'> {
  readonly author: MemberId
  /** At least one, never the author. */
  readonly to: readonly MemberId[]
  readonly words: string
  /** What it shows of whom it is for, in a word or two: "patience"; empty when nothing was named. */
  readonly trait: string
  readonly colour: CardColour
  readonly picture: PictureId | null
  /** Whether it waits for the next summit; nobody but its author sees it until then. */
  readonly isKeptForSummit: boolean
  /** Since when it hangs before all others; null when it does not. */
  readonly pinnedAt: Instant | null
  /** The receivers who said that it landed. What did not land is nowhere. */
  readonly landedWith: readonly MemberId[]
  /** At most one from each receiver. */
  readonly wordsBack: readonly WordBack[]
  /** What it said before it was changed, oldest first. */
  readonly earlier: readonly EarlierWords[]
  /** Whether its author lets it onto a printed page. */
  readonly shareable: boolean
}

export interface WordBack {
  readonly author: MemberId
  readonly words: string
  readonly at: Instant
}

export interface EarlierWords {
  readonly words: string
  readonly trait: string
  /** When it gave way to the next. */
  readonly until: Instant
}

/** What a card says and looks like; all of it may be changed later. */
export interface CardWords {
  readonly words: string
  readonly trait: string
  readonly colour: CardColour
  readonly picture: PictureId | null
  readonly shareable: boolean
}

export interface AppreciationDraft extends CardWords {
  readonly author: MemberId
  readonly to: readonly MemberId[]
  readonly isKeptForSummit: boolean
  /** Whether only its author and those it is for may see it. */
  readonly isBetweenUs: boolean
}

export type CardWordsFailure = { readonly kind: 'nothing-said' } | { readonly kind: 'words-unusable' }

export type PostAppreciationFailure =
  CardWordsFailure | { readonly kind: 'nobody-named' } | { readonly kind: 'not-a-member' }

/** A new card, for the wall at once or for the next summit. */
export function postAppreciation(
  draft: AppreciationDraft,
  members: readonly MemberId[],
  id: AppreciationId,
  at: Instant,
): Result<Appreciation, PostAppreciationFailure> {
  const to = members.filter(member => draft.to.includes(member) && member !== draft.author)
  if (![draft.author, ...draft.to].every(member => members.includes(member)))
    return fail({ kind: 'not-a-member' })
  if (to.length === 0) return fail({ kind: 'nobody-named' })
  const flaw = flawOf(draft)
  if (flaw !== null) return fail(flaw)
  const audience: Audience = draft.isBetweenUs
    ? members.filter(member => member === draft.author || to.includes(member))
    : members
  return ok({
    ...entry(id, at, draft.author, audience),
    author: draft.author,
    to,
    ...cardWords(draft),
    isKeptForSummit: draft.isKeptForSummit,
    pinnedAt: null,
    landedWith: [],
    wordsBack: [],
    earlier: [],
  })
}

/** Its author says it better. What it said before stays readable in its history. */
export function rewordAppreciation(
  card: Appreciation,
  next: CardWords,
  at: Instant,
): Result<Appreciation, CardWordsFailure> {
  const flaw = flawOf(next)
  if (flaw !== null) return fail(flaw)
  const words = cardWords(next)
  const isReworded = words.words !== card.words || words.trait !== card.trait
  const before = { words: card.words, trait: card.trait, until: at }
  return ok({
    ...card,
    ...words,
    updatedAt: at,
    // Nobody reads a kept card yet, so it has no history.
    earlier: isReworded && !card.isKeptForSummit ? [...card.earlier, before] : card.earlier,
  })
}

export type AnswerCardFailure = { readonly kind: 'not-for-you' } | CardWordsFailure

/** A receiver says that it landed, or no longer says so. */
export const sayLanded = (
  card: Appreciation,
  receiver: MemberId,
  hasLanded: boolean,
  at: Instant,
): Result<Appreciation, AnswerCardFailure> => {
  if (!card.to.includes(receiver)) return fail({ kind: 'not-for-you' })
  const others = card.landedWith.filter(member => member !== receiver)
  return ok({ ...card, updatedAt: at, landedWith: hasLanded ? [...others, receiver] : others })
}

/** A receiver's word back; empty words take it away again. */
export function sayBack(
  card: Appreciation,
  receiver: MemberId,
  words: string,
  at: Instant,
): Result<Appreciation, AnswerCardFailure> {
  if (!card.to.includes(receiver)) return fail({ kind: 'not-for-you' })
  if (!isPrintable(words) || !isWithin(words, 'line')) return fail({ kind: 'words-unusable' })
  const others = card.wordsBack.filter(back => back.author !== receiver)
  const said = isSaid(words) ? [{ author: receiver, words: words.trim(), at }] : []
  return ok({ ...card, updatedAt: at, wordsBack: [...others, ...said] })
}

/** Hangs a card before all others, or back among them. */
export const pinAppreciation = (card: Appreciation, isPinned: boolean, at: Instant): Appreciation => ({
  ...card,
  updatedAt: at,
  pinnedAt: isPinned ? at : null,
})

/** Hangs a card up that was kept for a summit. */
export const hangUp = (card: Appreciation, at: Instant): Appreciation => ({
  ...card,
  updatedAt: at,
  isKeptForSummit: false,
})

function flawOf({ words, trait }: CardWords): CardWordsFailure | null {
  if (!isSaid(words)) return { kind: 'nothing-said' }
  const isUsable =
    isPrintable(words) && isWithin(words, 'words') && isPrintable(trait) && isWithin(trait, 'name')
  return isUsable ? null : { kind: 'words-unusable' }
}

const cardWords = ({ words, trait, colour, picture, shareable }: CardWords): CardWords => ({
  words: words.trim(),
  trait: trait.trim(),
  colour,
  picture,
  shareable,
})
