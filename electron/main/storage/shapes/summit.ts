import { checkInDraft, offerWords } from '#contract/shapes/step-answer'
import { guarded, oneOf } from '#contract/shapes/guarded'
import { scoreItem } from '#contract/shapes/score-item'
import { z } from '#contract/zod'
import type { Agenda } from '#domain/agenda'
import { isDay } from '#domain/calendar-text'
import { shareableParts, type CheckIn } from '#domain/check-in'
import { isScore, isScoreItem, type Scores } from '#domain/score'
import { listenerCards } from '#domain/steps/low/low'
import type { Plans } from '#domain/steps/plans/plans'
import { stepKinds, type StepKindName, type StepProgress } from '#domain/steps/step-kinds'
import type { OpenSummit } from '#domain/summit/open-summit'
import { stars, type Rating, type Stars, type SummitRecord } from '#domain/summit/summit-record'
import { standingTopics } from '#domain/topic'
import { authoredFields, entryFields, instant, memberId } from './entry'

const day = guarded(isDay, 'not-a-day')
const score = guarded(isScore, 'not-a-score')
const count = z.number().check(z.int(), z.gte(0))
const members = z.array(memberId)
const round = z.object({ spoken: members })
const plans: z.ZodMiniType<Plans> = z.object({
  together: z.string(),
  apart: z.string(),
  unplug: z.string(),
  ritual: z.string(),
})

const agenda = z.object({
  key: z.string(),
  name: z.optional(z.string()),
  isExplained: z.optional(z.boolean()),
  steps: z.array(
    z.object({
      kind: oneOf(Object.keys(stepKinds) as StepKindName[]),
      minutes: z.number().check(z.gte(1)),
      title: z.optional(z.string()),
      prompt: z.optional(z.string()),
    }),
  ),
}) as z.ZodMiniType<Agenda>

const stepProgress: z.ZodMiniType<StepProgress> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('arrive'), progress: z.object({ ready: members }) }),
  z.object({
    kind: z.literal('check-in'),
    progress: z.object({
      asked: z.array(scoreItem),
      drafts: z.record(memberId, checkInDraft),
      finished: members,
      declined: members,
      isRevealed: z.boolean(),
    }),
  }),
  z.object({ kind: z.literal('promises'), progress: z.object({}) }),
  z.object({ kind: z.literal('appreciations'), progress: round }),
  z.object({ kind: z.literal('highs'), progress: round }),
  z.object({ kind: z.literal('talk'), progress: round }),
  z.object({
    kind: z.literal('low'),
    progress: z.object({ about: z.nullable(memberId), card: oneOf(listenerCards), spoken: members }),
  }),
  z.object({
    kind: z.literal('topics'),
    progress: z.object({ chosen: z.array(oneOf(standingTopics)), talked: z.array(oneOf(standingTopics)) }),
  }),
  z.object({ kind: z.literal('plans'), progress: plans }),
  z.object({
    kind: z.literal('one-thing'),
    progress: z.object({
      offers: z.record(memberId, z.extend(offerWords, { isAccepted: z.boolean() })),
    }),
  }),
  z.object({ kind: z.literal('close'), progress: z.object({}) }),
])

const common = { ...entryFields<'summit'>(), on: day, agenda, present: members }

export const openSummit: z.ZodMiniType<OpenSummit> = z.object({
  ...common,
  isForAll: z.boolean(),
  turn: count,
  current: count,
  spentSeconds: z.array(count),
  spokenSeconds: z.array(z.record(memberId, count)),
  ready: members,
  hasGuesses: z.boolean(),
  steps: z.array(stepProgress),
})

const givenScores = guarded(
  (value: unknown): value is Scores =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([item, given]) => isScoreItem(item) && isScore(given)),
  'not-scores',
)

const rating: z.ZodMiniType<Rating> = z.object({
  ...authoredFields<'rating'>(),
  stars: guarded((value: unknown): value is Stars => stars.some(known => known === value), 'not-stars'),
})

const checkIn: z.ZodMiniType<CheckIn> = z.object({
  ...authoredFields<'check-in'>(),
  scores: givenScores,
  high: z.string(),
  low: z.string(),
  thanks: z.string(),
  guesses: z.array(z.object({ of: memberId, score })),
  shareable: z.array(oneOf(shareableParts)),
})

export const summitRecord: z.ZodMiniType<SummitRecord> = z.object({
  ...common,
  closedAt: z.nullable(instant),
  checkIns: z.array(checkIn),
  ratings: z.array(rating),
  plans,
  arePlansShareable: z.boolean(),
})
