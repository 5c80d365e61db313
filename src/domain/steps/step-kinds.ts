import type { MemberId } from '../ids'
import type { Result } from '../result'
import type { ScoreItem } from '../score'
import { appreciations } from './appreciations/appreciations'
import { arrive } from './arrive/arrive'
import { checkInStep } from './check-in/check-in-step'
import { close } from './close/close'
import { highs } from './highs/highs'
import { low } from './low/low'
import { oneThing } from './one-thing/one-thing'
import { plans } from './plans/plans'
import { promises } from './promises/promises'
import type { StepKind } from './step-kind'
import { talk } from './talk/talk'
import { topics } from './topics/topics'

/** Every kind of step there is. */
export const stepKinds = {
  arrive,
  'check-in': checkInStep,
  promises,
  appreciations,
  highs,
  low,
  topics,
  plans,
  'one-thing': oneThing,
  talk,
  close,
}

export type StepKindName = keyof typeof stepKinds

export const isStepKindName = (value: unknown): value is StepKindName =>
  typeof value === 'string' && Object.hasOwn(stepKinds, value)

type Kinds = typeof stepKinds
type ProgressOf<Kind> = Kind extends { readonly begin: infer Progress } ? Progress : never
type AnswerOf<Kind> = Kind extends { answer(progress: never, answer: infer Answer, present: never): unknown }
  ? Answer
  : never
type FailureOf<Kind> = Kind extends { answer(...given: never): Result<unknown, infer Failure> }
  ? Failure
  : never

/** What a running summit remembers of one step. */
export type StepProgress = {
  [Name in StepKindName]: { readonly kind: Name; readonly progress: ProgressOf<Kinds[Name]> }
}[StepKindName]

/** What may be said in a step. */
export type StepAnswer = {
  [Name in StepKindName]: { readonly kind: Name; readonly answer: AnswerOf<Kinds[Name]> }
}[StepKindName]

export type StepFailure = FailureOf<Kinds[StepKindName]>

/** The progress of the steps of one kind. */
export type ProgressOfKind<Name extends StepKindName> = ProgressOf<Kinds[Name]>

// TypeScript cannot follow that a name picks the same kind on both sides of a record; here it is said once.
type AnyKind = StepKind<unknown, unknown, StepFailure>
const kindNamed = (name: StepKindName): AnyKind => stepKinds[name]

export const isEveryonesTurn = (name: StepKindName): boolean => kindNamed(name).isEveryonesTurn

/** Whether people speak one after the other in it, so that their time at the table is counted. */
export const hasTalkTurns = (name: StepKindName): boolean => kindNamed(name).hasTalkTurns === true

export const mayComeTwice = (name: StepKindName): boolean => kindNamed(name).mayComeTwice === true

/** `asked`: the scores that the household is asked for. */
export function beginStep(name: StepKindName, asked: readonly ScoreItem[]): StepProgress {
  const kind = kindNamed(name)
  return { kind: name, progress: kind.beginAsking?.(asked) ?? kind.begin } as StepProgress
}

/** Applies an answer to the step it belongs to. The caller has made sure that the kinds agree. */
export function answerStep(
  step: StepProgress,
  { kind, answer }: StepAnswer,
  present: readonly MemberId[],
): Result<StepProgress, StepFailure> {
  const next = kindNamed(kind).answer(step.progress, answer, present)
  return next.ok ? { ok: true, value: { kind, progress: next.value } as StepProgress } : next
}

/** A step after somebody got up from the table for good. */
export function leaveStep(step: StepProgress, memberId: MemberId): StepProgress {
  const left = kindNamed(step.kind).leave?.(step.progress, memberId) ?? step.progress
  return { kind: step.kind, progress: left } as StepProgress
}

/** What of a step may leave the main process while `reader` sits at the screen. */
export function showStep(step: StepProgress, reader: MemberId | null): StepProgress {
  const shown = kindNamed(step.kind).showTo?.(step.progress, reader) ?? step.progress
  return { kind: step.kind, progress: shown } as StepProgress
}
