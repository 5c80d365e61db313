import type { MemberId } from '../ids'
import { fail, ok, type Result } from '../result'
import type { NoSuchStep, OpenSummit } from './open-summit'

/** How long a step has taken, and how long those who had a turn in it have spoken; in seconds. */
export interface TimeSpent {
  readonly seconds: number
  readonly spoken: Readonly<Record<MemberId, number>>
}

/** Keeps how long a step has taken. Time only grows, so that a late message cannot give minutes back. */
export const spendTime = (
  summit: OpenSummit,
  index: number,
  { seconds, spoken }: TimeSpent,
): Result<OpenSummit, NoSuchStep> =>
  summit.steps[index] === undefined
    ? fail({ kind: 'no-such-step' })
    : ok({
        ...summit,
        spentSeconds: summit.spentSeconds.map((spent, step) =>
          step === index ? Math.max(spent, Math.floor(seconds)) : spent,
        ),
        spokenSeconds: summit.spokenSeconds.map((before, step) =>
          step === index ? longerOf(before, spoken) : before,
        ),
      })

const longerOf = (
  before: Readonly<Record<MemberId, number>>,
  now: Readonly<Record<MemberId, number>>,
): Readonly<Record<MemberId, number>> => ({
  ...before,
  ...Object.fromEntries(
    Object.entries(now).map(([member, seconds]) => [
      member,
      Math.max(before[member as MemberId] ?? 0, Math.floor(seconds)),
    ]),
  ),
})
