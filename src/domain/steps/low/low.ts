import type { MemberId } from '../../ids'
import { fail, ok, type Result } from '../../result'
import { withMember, type NotPresent, type StepKind } from '../step-kind'

/** What the listener is asked to do, in this order. The speaker may always say more. */
export const listenerCards = ['mirror', 'validate', 'feeling', 'swap'] as const

export type ListenerCard = (typeof listenerCards)[number]

/** One low is talked through: each speaks in turn, and the others hold the listener cards. */
export interface LowProgress {
  /** Whose low it is; null until that was chosen. */
  readonly about: MemberId | null
  readonly card: ListenerCard
  readonly spoken: readonly MemberId[]
}

export type LowAnswer =
  /** Null: none of them after all, to choose anew. */
  | { readonly act: 'choose'; readonly memberId: MemberId | null }
  | { readonly act: 'show'; readonly card: ListenerCard }
  | { readonly act: 'say'; readonly memberId: MemberId; readonly hasSpoken: boolean }

export const low: StepKind<LowProgress, LowAnswer> = {
  isEveryonesTurn: true,
  hasTalkTurns: true,
  begin: { about: null, card: 'mirror', spoken: [] },
  answer: recordLow,
}

/** Who speaks when: whose low it is comes first, then the others in the order of the step. */
export const orderInLow = (
  { about }: Pick<LowProgress, 'about'>,
  order: readonly MemberId[],
): readonly MemberId[] => (about === null ? order : [about, ...order.filter(member => member !== about)])

/** Whose listening the cards are for: the next in the order, round the table. */
export function listenerIn(order: readonly MemberId[], speaker: MemberId): MemberId | null {
  const place = order.indexOf(speaker)
  const next = order[(place + 1) % order.length]
  return place === -1 || next === undefined || next === speaker ? null : next
}

function recordLow(
  progress: LowProgress,
  answer: LowAnswer,
  present: readonly MemberId[],
): Result<LowProgress, NotPresent> {
  if (answer.act === 'show') return ok({ ...progress, card: answer.card })
  const { memberId } = answer
  if (memberId !== null && !present.includes(memberId)) return fail({ kind: 'not-present', memberId })
  // Another low, or another speaker: the cards begin anew.
  return answer.act === 'choose'
    ? ok({ about: memberId, card: 'mirror', spoken: [] })
    : ok({
        ...progress,
        card: 'mirror',
        spoken: withMember(progress.spoken, answer.memberId, answer.hasSpoken),
      })
}
