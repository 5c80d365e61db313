import type { MemberId } from '../ids'
import type { Kinded, Result } from '../result'
import type { ScoreItem } from '../score'

/**
 * One kind of agenda step: what is remembered while it runs, and how an answer changes it. A new kind is a folder
 * here, a shape for its answers in the contract, a component in the summit, and a line in each of their registries.
 */
export interface StepKind<Progress, Answer, Failure extends Kinded = never> {
  /** Whether everyone has a turn, so that its minutes grow with the number of people. */
  readonly isEveryonesTurn: boolean
  readonly begin: Progress
  /** How it begins where it asks for scores. Absent: it does not. */
  beginAsking?(asked: readonly ScoreItem[]): Progress
  /** Whether people speak one after the other in it. Absent: they do not. */
  readonly hasTalkTurns?: boolean
  /** Whether an agenda may have several of it; of the others only one is kept with the summit. */
  readonly mayComeTwice?: boolean
  answer(
    progress: Progress,
    answer: Answer,
    present: readonly MemberId[],
  ): Result<Progress, Failure | NotPresent>
  /** What is left when somebody gets up from the table for good. Absent: all of it. */
  leave?(progress: Progress, memberId: MemberId): Progress
  /** What may leave the main process while `reader` sits at the screen. Absent: everything. */
  showTo?(progress: Progress, reader: MemberId | null): Progress
}

export interface NotPresent {
  readonly kind: 'not-present'
  readonly memberId: MemberId
}

/** Adds or takes away a member from a list that holds each once. */
export const withMember = (
  list: readonly MemberId[],
  memberId: MemberId,
  isIn: boolean,
): readonly MemberId[] => {
  const others = list.filter(other => other !== memberId)
  return isIn ? [...others, memberId] : others
}
