import type { MemberId } from '../../ids'
import { fail, ok } from '../../result'
import { withMember, type StepKind } from '../step-kind'

/** "Is now all right?", asked of each. */
export interface ArriveProgress {
  readonly ready: readonly MemberId[]
}

export interface ArriveAnswer {
  readonly memberId: MemberId
  readonly isReady: boolean
}

export const arrive: StepKind<ArriveProgress, ArriveAnswer> = {
  isEveryonesTurn: false,
  begin: { ready: [] },
  answer: (progress, { memberId, isReady }, present) =>
    present.includes(memberId)
      ? ok({ ready: withMember(progress.ready, memberId, isReady) })
      : fail({ kind: 'not-present', memberId }),
  leave: ({ ready }, memberId) => ({ ready: withMember(ready, memberId, false) }),
}
