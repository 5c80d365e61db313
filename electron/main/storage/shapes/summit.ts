import { checkInDraft, offerWords } from '#contract/shapes/step-answer'
import { guarded, oneOf } from '#contract/shapes/guarded'
import { z } from '#contract/zod'
import type { Agenda } from '#domain/agenda'
import { isDay } from '#domain/calendar-text'
import { shareableParts, type CheckIn } from '#domain/check-in'
import { isScore } from '#domain/score'
import type { Plans } from '#domain/steps/plans/plans'
import { stepKinds, type StepKindName, type StepProgress } from '#domain/steps/step-kinds'
import type { OpenSummit } from '#domain/summit/open-summit'
import type { SummitRecord } from '#domain/summit/summit-record'
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
      drafts: z.record(memberId, checkInDraft),
      finished: members,
      declined: members,
      isRevealed: z.boolean(),
    }),
  }),
  z.object({ kind: z.literal('promises'), progress: z.object({}) }),
  z.object({ kind: z.literal('appreciations'), progress: round }),
  z.object({ kind: z.literal('highs'), progress: round }),
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
  turn: count,
  current: count,
  spentSeconds: z.array(count),
  steps: z.array(stepProgress),
})

const checkIn: z.ZodMiniType<CheckIn> = z.object({
  ...authoredFields<'check-in'>(),
  scores: z.object({ connected: score, appreciated: score, energy: score }),
  high: z.string(),
  low: z.string(),
  thanks: z.string(),
  shareable: z.array(oneOf(shareableParts)),
})

export const summitRecord: z.ZodMiniType<SummitRecord> = z.object({
  ...common,
  closedAt: z.nullable(instant),
  checkIns: z.array(checkIn),
  plans,
})
