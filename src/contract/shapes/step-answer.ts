import type { StepAnswer, StepKindName } from '#domain/steps/step-kinds'
import { isId, type MemberId } from '#domain/ids'
import { listenerCards } from '#domain/steps/low/low'
import { planParts } from '#domain/steps/plans/plans'
import { mostItemsKept } from '#domain/own-items'
import { isScore, isScoreItem, scoreItems, type Score, type ScoreItem } from '#domain/score'
import { z } from '../zod'
import { standingTopics } from '#domain/topic'
import { id, oneOf, text } from './guarded'

const memberId = id<'member'>()

export const partialScores = z.custom<Readonly<Partial<Record<ScoreItem, Score | null>>>>(
  (value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length <= scoreItems.length + mostItemsKept &&
    Object.entries(value).every(([item, score]) => isScoreItem(item) && (score === null || isScore(score))),
  { error: 'not-scores' },
)

const guesses = z.custom<Readonly<Partial<Record<MemberId, Score>>>>(
  (value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([member, score]) => isId(member) && isScore(score)),
  { error: 'not-scores' },
)

export const checkInDraft = z.readonly(
  z.object({
    scores: partialScores,
    // Longer than what can be turned over: while somebody is writing, nothing is refused and nothing is lost.
    high: text('jotting'),
    low: text('jotting'),
    thanks: text('jotting'),
    guesses,
  }),
)

export const offerWords = z.object({
  askedOf: z.nullable(memberId),
  wish: text('words'),
  when: text('line'),
  will: text('line'),
})

const roundAnswer = z.object({ memberId, hasSpoken: z.boolean() })

// Promises and close take no answers, so they have no shape here.
const answers = {
  arrive: z.object({ memberId, isReady: z.boolean() }),
  'check-in': z.discriminatedUnion('act', [
    z.object({ act: z.literal('write'), memberId, draft: checkInDraft }),
    z.object({ act: z.enum(['finish', 'reopen', 'not-today']), memberId }),
  ]),
  appreciations: roundAnswer,
  highs: roundAnswer,
  talk: roundAnswer,
  low: z.discriminatedUnion('act', [
    z.object({ act: z.literal('choose'), memberId: z.nullable(memberId) }),
    z.object({ act: z.literal('show'), card: oneOf(listenerCards) }),
    z.object({ act: z.literal('say'), memberId, hasSpoken: z.boolean() }),
  ]),
  topics: z.object({
    act: z.enum(['choose', 'drop', 'talked', 'not-yet']),
    topic: oneOf(standingTopics),
  }),
  plans: z.object({ part: oneOf(planParts), words: text('words') }),
  'one-thing': z.discriminatedUnion('act', [
    z.object({ act: z.literal('write'), memberId, offer: offerWords }),
    z.object({ act: z.enum(['accept', 'reword']), memberId }),
  ]),
} satisfies Partial<Record<StepKindName, z.ZodMiniType>>

/** Anything that may be said in a step, each kind with the shape of its own answers. */
export const stepAnswer: z.ZodMiniType<StepAnswer> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('arrive'), answer: answers.arrive }),
  z.object({ kind: z.literal('check-in'), answer: answers['check-in'] }),
  z.object({ kind: z.literal('appreciations'), answer: answers.appreciations }),
  z.object({ kind: z.literal('highs'), answer: answers.highs }),
  z.object({ kind: z.literal('talk'), answer: answers.talk }),
  z.object({ kind: z.literal('low'), answer: answers.low }),
  z.object({ kind: z.literal('topics'), answer: answers.topics }),
  z.object({ kind: z.literal('plans'), answer: answers.plans }),
  z.object({ kind: z.literal('one-thing'), answer: answers['one-thing'] }),
])
