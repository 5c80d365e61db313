import type { Instant } from './calendar'
import { entry, type Audience, type Entry } from './entry'
import type { CheckInId, MemberId } from './ids'
import { fail, ok, type Result } from './result'
import type { Score, ScoreItem, Scores } from './score'
import { isSaid } from './words'

/** What one member said about the week, after its owner turned it over. */
export interface CheckIn extends Entry<'check-in'> {
  readonly author: MemberId
  readonly scores: Scores
  readonly high: string
  readonly low: string
  readonly thanks: string
  /** What its author thought the others would say, of those who turned that score over too. */
  readonly guesses: readonly Guess[]
  /** The parts its author lets onto a printed page. A low is never one of them. */
  readonly shareable: readonly ShareablePart[]
}

/** How connected somebody thinks that another one feels, said before the reveal. */
export interface Guess {
  readonly of: MemberId
  readonly score: Score
}

export const shareableParts = ['scores', 'high', 'thanks'] as const

export type ShareablePart = (typeof shareableParts)[number]

/** What one member has said so far, before the reveal. */
export interface CheckInDraft {
  /** Null where they said "not today"; absent where they have said nothing yet. */
  readonly scores: Readonly<Partial<Record<ScoreItem, Score | null>>>
  readonly high: string
  readonly low: string
  readonly thanks: string
  readonly guesses: Readonly<Partial<Record<MemberId, Score>>>
}

export const emptyCheckIn: CheckInDraft = { scores: {}, high: '', low: '', thanks: '', guesses: {} }

export interface ScoresMissing {
  readonly kind: 'scores-missing'
  readonly items: readonly ScoreItem[]
}

/** The scores of a draft, once each that is asked for was given or left for another day. */
export function givenScores(draft: CheckInDraft, asked: readonly ScoreItem[]): Result<Scores, ScoresMissing> {
  const missing = asked.filter(item => draft.scores[item] === undefined)
  if (missing.length > 0) return fail({ kind: 'scores-missing', items: missing })
  const given = asked.flatMap(item => {
    const score = draft.scores[item]
    return score === undefined || score === null ? [] : [[item, score] as const]
  })
  return ok(Object.fromEntries(given) as Scores)
}

/** Whether anything is in a draft; where nothing is, there is nothing to turn over and nothing to keep. */
export const holdsAnything = ({ scores, guesses, ...words }: CheckInDraft): boolean =>
  [...Object.values(scores), ...Object.values(guesses)].some(score => score !== null) ||
  Object.values(words).some(isSaid)

/** Whether a check-in says anything at all; one that does not is not kept. */
export const saysAnything = ({ scores, high, low, thanks, guesses }: CheckIn): boolean =>
  Object.keys(scores).length + guesses.length > 0 || [high, low, thanks].some(isSaid)

/** Turns a finished draft into what is kept of what was `asked`. `scored`: whose connected score is turned over at the same moment. */
export const revealCheckIn = (
  draft: CheckInDraft,
  asked: readonly ScoreItem[],
  author: MemberId,
  scored: readonly MemberId[],
  audience: Audience,
  id: CheckInId,
  at: Instant,
): Result<CheckIn, ScoresMissing> => {
  const given = givenScores(draft, asked)
  if (!given.ok) return given
  const { high, low, thanks } = draft
  return ok({
    ...entry(id, at, author, audience),
    author,
    scores: given.value,
    high: high.trim(),
    low: low.trim(),
    thanks: thanks.trim(),
    guesses: scored.flatMap(of => {
      const score = draft.guesses[of]
      return score === undefined || of === author ? [] : [{ of, score }]
    }),
    shareable: [],
  })
}
