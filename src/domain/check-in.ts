import type { Instant } from './calendar'
import { entry, type Audience, type Entry } from './entry'
import type { CheckInId, MemberId } from './ids'
import { fail, ok, type Result } from './result'
import { scoreItems, type Score, type ScoreItem, type Scores } from './score'

/** What one member said about the week, after its owner turned it over. */
export interface CheckIn extends Entry<'check-in'> {
  readonly author: MemberId
  readonly scores: Scores
  readonly high: string
  readonly low: string
  readonly thanks: string
  /** The parts its author lets onto a printed page. A low is never one of them. */
  readonly shareable: readonly ShareablePart[]
}

export const shareableParts = ['scores', 'high', 'thanks'] as const

export type ShareablePart = (typeof shareableParts)[number]

/** What one member has said so far, before the reveal. */
export interface CheckInDraft {
  readonly scores: Readonly<Partial<Record<ScoreItem, Score>>>
  readonly high: string
  readonly low: string
  readonly thanks: string
}

export const emptyCheckIn: CheckInDraft = { scores: {}, high: '', low: '', thanks: '' }

export interface ScoresMissing {
  readonly kind: 'scores-missing'
  readonly items: readonly ScoreItem[]
}

/** The three scores of a draft, once all are given. The words may stay empty. */
export function givenScores(draft: CheckInDraft): Result<Scores, ScoresMissing> {
  const { connected, appreciated, energy } = draft.scores
  return connected === undefined || appreciated === undefined || energy === undefined
    ? fail({ kind: 'scores-missing', items: scoreItems.filter(item => draft.scores[item] === undefined) })
    : ok({ connected, appreciated, energy })
}

/** Turns a finished draft into what is kept. */
export const revealCheckIn = (
  draft: CheckInDraft,
  author: MemberId,
  audience: Audience,
  id: CheckInId,
  at: Instant,
): Result<CheckIn, ScoresMissing> => {
  const given = givenScores(draft)
  if (!given.ok) return given
  const { high, low, thanks } = draft
  return ok({
    ...entry(id, at, author, audience),
    author,
    scores: given.value,
    high: high.trim(),
    low: low.trim(),
    thanks: thanks.trim(),
    shareable: [],
  })
}
