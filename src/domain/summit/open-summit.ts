import type { Agenda } from '../agenda'
import type { Day, Instant } from '../calendar'
import { entry, type Entry } from '../entry'
import type { MemberId, SummitId } from '../ids'
import { fail, ok, type Result } from '../result'
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

/** A summit that is going on, with everything said so far. It lives among the drafts until it is closed. */
export interface OpenSummit extends Entry<'summit'> {
  readonly on: Day
  /** Copied in, so that editing an agenda never changes a summit. */
  readonly agenda: Agenda
  /** Two or more, in the household's order. */
  readonly present: readonly MemberId[]
  /** How many places the speaking order is turned for the first step. */
  readonly turn: number
  /** Index of the step on the table. */
  readonly current: number
  /** Seconds spent in each step so far. */
  readonly spentSeconds: readonly number[]
  /** One for each step of the agenda. */
  readonly steps: readonly StepProgress[]
}

export interface SummitPlan {
  readonly agenda: Agenda
  readonly present: readonly MemberId[]
  readonly on: Day
  /** Whether the whole household may see what is said; otherwise only who is present. */
  readonly isForAll: boolean
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
    turn: plan.heldBefore % present.length,
    current: 0,
    spentSeconds: plan.agenda.steps.map(() => 0),
    steps: plan.agenda.steps.map(step => beginStep(step.kind)),
  })
}

export interface NoSuchStep {
  readonly kind: 'no-such-step'
}

/** Goes to any step, forward or back: a step may be skipped and may be returned to. */
export const goToStep = (summit: OpenSummit, index: number, at: Instant): Result<OpenSummit, NoSuchStep> =>
  summit.steps[index] === undefined
    ? fail({ kind: 'no-such-step' })
    : ok({ ...summit, current: index, updatedAt: at })

/** Keeps how long a step has taken. Time only grows, so that a late message cannot give minutes back. */
export const spendTime = (
  summit: OpenSummit,
  index: number,
  seconds: number,
): Result<OpenSummit, NoSuchStep> =>
  summit.steps[index] === undefined
    ? fail({ kind: 'no-such-step' })
    : ok({
        ...summit,
        spentSeconds: summit.spentSeconds.map((spent, step) =>
          step === index ? Math.max(spent, Math.floor(seconds)) : spent,
        ),
      })

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

/** The progress of the first step of a kind, or null when the agenda has none. */
export function progressOf<Name extends StepKindName>(
  summit: OpenSummit,
  kind: Name,
): ProgressOfKind<Name> | null {
  const step = summit.steps.find(candidate => candidate.kind === kind)
  return step === undefined ? null : (step.progress as unknown as ProgressOfKind<Name>)
}
