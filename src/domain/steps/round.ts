import type { MemberId } from '../ids'
import { fail, ok } from '../result'
import { withMember, type StepKind } from './step-kind'

/** A step in which everyone has a turn, one after the other. */
export interface RoundProgress {
  readonly spoken: readonly MemberId[]
}

export interface RoundAnswer {
  readonly memberId: MemberId
  readonly hasSpoken: boolean
}

export const round: StepKind<RoundProgress, RoundAnswer> = {
  isEveryonesTurn: true,
  begin: { spoken: [] },
  hasTalkTurns: true,
  mayComeTwice: true,
  answer: (progress, { memberId, hasSpoken }, present) =>
    present.includes(memberId)
      ? ok({ spoken: withMember(progress.spoken, memberId, hasSpoken) })
      : fail({ kind: 'not-present', memberId }),
}

/** Whose turn it is: the first in the order who has not spoken, or null when everybody has. */
export const turnIn = (progress: RoundProgress, order: readonly MemberId[]): MemberId | null =>
  order.find(member => !progress.spoken.includes(member)) ?? null
