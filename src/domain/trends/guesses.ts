import { mean } from 'simple-statistics'
import type { MemberId } from '../ids'
import type { SummitRecord } from '../summit/summit-record'

/** How well somebody guesses what the others feel. */
export interface GuessReading {
  readonly memberId: MemberId
  /** How many guesses there were of scores that were turned over. */
  readonly guesses: number
  /** Points between guess and answer on average, 0 to 9 (mean absolute error). */
  readonly apart: number
  /** Guess less answer on average: above 0 where others are thought closer than they say (mean error). */
  readonly bias: number
}

/** What a member's guesses of `connected` come to; null when there were none. */
export function guessReadingOf(
  summits: readonly Pick<SummitRecord, 'checkIns'>[],
  memberId: MemberId,
  isShown: (memberId: MemberId) => boolean,
): GuessReading | null {
  const errors = summits.flatMap(({ checkIns }) =>
    (checkIns.find(checkIn => checkIn.author === memberId)?.guesses ?? []).flatMap(guess => {
      const said = checkIns.find(checkIn => checkIn.author === guess.of)?.scores.connected
      return said === undefined || !isShown(guess.of) ? [] : [guess.score - said]
    }),
  )
  if (errors.length === 0) return null
  return { memberId, guesses: errors.length, apart: mean(errors.map(Math.abs)), bias: mean(errors) }
}
