import { mean, sampleStandardDeviation } from 'simple-statistics'
import type { MemberId } from '../ids'
import type { SummitRecord } from '../summit/summit-record'

/** How well somebody guesses what the others feel. Guesses of one evening are one: they share its mood. */
export interface GuessReading {
  readonly memberId: MemberId
  /** Evenings with at least one guess of a score that was turned over. */
  readonly evenings: number
  /** Points between guess and answer on average, 0 to 9 (mean absolute error). */
  readonly apart: number
  /** Guess less answer on average: above 0 where others are thought closer than they say (mean error). */
  readonly bias: number
  /** Half of the 95 % interval around `bias`: t · s/√n; null for a single evening. */
  readonly uncertainty: number | null
}

// Student's t for the fewest evenings of which anything is said (7 degrees of freedom); more would need less.
const t975 = 2.365

/** What a member's guesses of `connected` come to; null when there were none. */
export function guessReadingOf(
  summits: readonly Pick<SummitRecord, 'checkIns'>[],
  memberId: MemberId,
  isShown: (memberId: MemberId) => boolean,
): GuessReading | null {
  const evenings = summits
    .map(({ checkIns }) =>
      (checkIns.find(checkIn => checkIn.author === memberId)?.guesses ?? []).flatMap(guess => {
        const said = checkIns.find(checkIn => checkIn.author === guess.of)?.scores.connected
        return said === undefined || !isShown(guess.of) ? [] : [guess.score - said]
      }),
    )
    .filter(errors => errors.length > 0)
  if (evenings.length === 0) return null
  const leanings = evenings.map(mean)
  return {
    memberId,
    evenings: evenings.length,
    apart: mean(evenings.flat().map(Math.abs)),
    bias: mean(leanings),
    uncertainty:
      leanings.length < 2 ? null : (t975 * sampleStandardDeviation(leanings)) / Math.sqrt(leanings.length),
  }
}
