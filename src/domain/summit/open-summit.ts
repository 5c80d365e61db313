import type { Agenda } from '../agenda'
import type { Day, Instant } from '../calendar'
import { entry, type Entry } from '../entry'
import type { MemberId, SummitId } from '../ids'
import { fail, ok, type Result } from '../result'
import type { ScoreItem } from '../score'
import {
  answerStep,
  beginStep,
  showStep,
  type ProgressOfKind,
  type StepAnswer,
  type StepFailure,
  type StepKindName,
  type StepProgress,
} from '../steps/step-kinds'
import { withMember, type NotPresent } from '../steps/step-kind'

/** A summit that is going on, with everything said so far. It lives among the drafts until it is closed. */
export interface OpenSummit extends Entry<'summit'> {
  readonly on: Day
  /** Copied in, so that editing an agenda never changes a summit. */
  readonly agenda: Agenda
  /** Two or more, in the household's order. */
  readonly present: readonly MemberId[]
  /** Whether the whole household may see what is said; otherwise who is here when it is turned over, and no others. */
  readonly isForAll: boolean
  /** How many places the speaking order is turned for the first step. */
  readonly turn: number
  /** Index of the step on the table. */
  readonly current: number
  /** Seconds spent in each step so far. */
  readonly spentSeconds: readonly number[]
  /** Of these, how long each one has spoken, for each step. */
  readonly spokenSeconds: readonly Readonly<Record<MemberId, number>>[]
  /** Who has said that they are ready for the next step. */
  readonly ready: readonly MemberId[]
  /** Whether each guesses the others' connected score before the reveal. */
  readonly hasGuesses: boolean
  /** One for each step of the agenda. */
  readonly steps: readonly StepProgress[]
}

export interface SummitPlan {
  readonly agenda: Agenda
  readonly present: readonly MemberId[]
  readonly on: Day
  /** Whether the whole household may see what is said; otherwise only who is present. */
  readonly isForAll: boolean
  readonly hasGuesses: boolean
  /** The scores that the household is asked for. */
  readonly asked: readonly ScoreItem[]
  /** How many summits the household has held; moves who begins by one each time. */
  readonly heldBefore: number
}

export type OpenSummitFailure =
  { readonly kind: 'too-few-present' } | { readonly kind: 'agenda-empty' } | { readonly kind: 'not-a-member' }

export function openSummit(
  plan: SummitPlan,
  members: readonly MemberId[],
  id: SummitId,
  at: Instant,
): Result<OpenSummit, OpenSummitFailure> {
  const present = members.filter(member => plan.present.includes(member))
  if (!plan.present.every(member => members.includes(member))) return fail({ kind: 'not-a-member' })
  if (present.length < 2) return fail({ kind: 'too-few-present' })
  if (plan.agenda.steps.length === 0) return fail({ kind: 'agenda-empty' })
  return ok({
    ...entry(id, at, null, plan.isForAll ? members : present),
    on: plan.on,
    agenda: plan.agenda,
    present,
    isForAll: plan.isForAll,
    turn: plan.heldBefore % present.length,
    current: 0,
    spentSeconds: plan.agenda.steps.map(() => 0),
    spokenSeconds: plan.agenda.steps.map(() => ({})),
    ready: [],
    hasGuesses: plan.hasGuesses,
    steps: plan.agenda.steps.map(step => beginStep(step.kind, plan.asked)),
  })
}

export interface NoSuchStep {
  readonly kind: 'no-such-step'
}

/** Goes to any step, forward or back: a step may be skipped and may be returned to. */
export const goToStep = (summit: OpenSummit, index: number, at: Instant): Result<OpenSummit, NoSuchStep> =>
  summit.steps[index] === undefined
    ? fail({ kind: 'no-such-step' })
    : ok({ ...summit, current: index, ready: [], updatedAt: at })

/** Says of somebody present that they are ready for the next step, or not yet. */
export const sayReady = (
  summit: OpenSummit,
  memberId: MemberId,
  isReady: boolean,
  at: Instant,
): Result<OpenSummit, NotPresent> =>
  summit.present.includes(memberId)
    ? ok({ ...summit, ready: withMember(summit.ready, memberId, isReady), updatedAt: at })
    : fail({ kind: 'not-present', memberId })

export type AnswerFailure = StepFailure | NoSuchStep

/** Takes what somebody said in a step. */
export function takeAnswer(
  summit: OpenSummit,
  index: number,
  answer: StepAnswer,
  at: Instant,
): Result<OpenSummit, AnswerFailure> {
  const step = summit.steps[index]
  if (step?.kind !== answer.kind) return fail({ kind: 'no-such-step' })

  const next = answerStep(step, answer, summit.present)
  if (!next.ok) return next
  return ok({ ...summit, updatedAt: at, steps: summit.steps.with(index, next.value) })
}

/** The summit as it may leave the main process: of hidden answers only those of the one who is writing. */
export const showSummit = (summit: OpenSummit, reader: MemberId | null): OpenSummit => ({
  ...summit,
  steps: summit.steps.map(step => showStep(step, reader)),
})

/** The progress of the step at that place, or null when it is not of that kind. */
export function progressAt<Name extends StepKindName>(
  summit: OpenSummit,
  index: number,
  kind: Name,
): ProgressOfKind<Name> | null {
  const step = summit.steps[index]
  return step?.kind === kind ? (step.progress as unknown as ProgressOfKind<Name>) : null
}

/** The progress of the first step of a kind, or null when the agenda has none. */
export function progressOf<Name extends StepKindName>(
  summit: OpenSummit,
  kind: Name,
): ProgressOfKind<Name> | null {
  const step = summit.steps.find(candidate => candidate.kind === kind)
  return step === undefined ? null : (step.progress as unknown as ProgressOfKind<Name>)
}
