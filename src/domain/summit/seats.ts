import type { Instant } from '../calendar'
import type { Audience } from '../entry'
import type { MemberId } from '../ids'
import { fail, ok, type Result } from '../result'
import { withMember } from '../steps/step-kind'
import { leaveStep } from '../steps/step-kinds'
import { isRevealed } from './close-summit'
import type { OpenSummit } from './open-summit'

export type SeatFailure = { readonly kind: 'too-few-present' } | { readonly kind: 'not-a-member' }

/** Somebody comes to the table later, or gets up for good: what they had not turned over yet goes with them. */
export function seatMember(
  summit: OpenSummit,
  memberId: MemberId,
  isPresent: boolean,
  members: readonly MemberId[],
  at: Instant,
): Result<OpenSummit, SeatFailure> {
  if (isPresent && !members.includes(memberId)) return fail({ kind: 'not-a-member' })
  const seated = withMember(summit.present, memberId, isPresent)
  const present = members.filter(member => seated.includes(member))
  if (present.length < 2) return fail({ kind: 'too-few-present' })
  if (isPresent)
    return ok({ ...summit, present, audience: withReader(summit.audience, memberId), updatedAt: at })
  return ok({
    ...summit,
    present,
    // Who got up before anything was turned over has heard nothing of it.
    audience: summit.isForAll || isRevealed(summit) ? summit.audience : present,
    ready: withMember(summit.ready, memberId, false),
    steps: summit.steps.map(step => leaveStep(step, memberId)),
    updatedAt: at,
  })
}

const withReader = (audience: Audience, memberId: MemberId): Audience =>
  audience === 'everyone' || audience.includes(memberId) ? audience : [...audience, memberId]

/** The summit without people who do not live here any more; the same one when there are none. */
export function withoutStrangers(summit: OpenSummit, members: readonly MemberId[]): OpenSummit {
  const strangers = summit.present.filter(member => !members.includes(member))
  if (strangers.length === 0) return summit
  return {
    ...summit,
    present: summit.present.filter(member => members.includes(member)),
    ready: summit.ready.filter(member => members.includes(member)),
    steps: summit.steps.map(step => strangers.reduce(leaveStep, step)),
  }
}
