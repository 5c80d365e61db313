import { isForTheHouse } from './audience'
import type { Instant } from './calendar'
import { entry, type Audience, type Entry } from './entry'
import type { MemberId, SummitId, TopicId } from './ids'
import type { Member } from './member'
import { fail, ok, type Result } from './result'
import { isPrintable, isSaid, isWithin } from './words'

export const topicOutcomes = ['open', 'talked', 'let-go'] as const

export type TopicOutcome = (typeof topicOutcomes)[number]

/** Something to talk about that waits in the parking lot until there is time for it. */
export interface Topic extends Entry<'topic'> {
  readonly words: string
  readonly outcome: TopicOutcome
  /** The summit at which that was said; null while it waits. */
  readonly settledAt: SummitId | null
}

export type ParkTopicFailure = { readonly kind: 'nothing-said' } | { readonly kind: 'words-unusable' }

/** Puts a topic into the parking lot. `author` is null when nobody in particular put it there. */
export function parkTopic(
  words: string,
  author: MemberId | null,
  audience: Audience,
  id: TopicId,
  at: Instant,
): Result<Topic, ParkTopicFailure> {
  if (!isSaid(words)) return fail({ kind: 'nothing-said' })
  if (!isPrintable(words) || !isWithin(words, 'line')) return fail({ kind: 'words-unusable' })
  return ok({ ...entry(id, at, author, audience), words: words.trim(), outcome: 'open', settledAt: null })
}

/** Says what became of a topic, or puts it back into the lot. */
export const settleTopic = (
  topic: Topic,
  outcome: TopicOutcome,
  summitId: SummitId | null,
  at: Instant,
): Topic => ({ ...topic, updatedAt: at, outcome, settledAt: outcome === 'open' ? null : summitId })

/** Whether a topic belongs before these people now: it waits, or was settled at this summit. */
export const isInTheLot = (topic: Topic, summitId: SummitId | null, people: readonly Member[]): boolean =>
  isForTheHouse(topic, people) &&
  (topic.outcome === 'open' || (summitId !== null && topic.settledAt === summitId))

/** What many households come back to again and again; offered beside the topics of their own. */
export const standingTopics = [
  'quality-time',
  'affection',
  'health',
  'other-people',
  'fights',
  'money',
  'work',
  'plans',
  'family',
  'household',
] as const

export type StandingTopic = (typeof standingTopics)[number]
