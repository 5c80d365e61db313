import { median } from 'simple-statistics'
import { monthOf, type Month } from '../calendar'
import type { MemberId } from '../ids'
import type { ScoreItem } from '../score'
import type { SummitRecord } from '../summit/summit-record'

/** The middle of one member's answers to one question, month by month. */
export interface Medians {
  readonly memberId: MemberId
  readonly item: ScoreItem
  /** 1 to 10, halves among them; null for a month with fewer than three answers. */
  readonly scores: readonly (number | null)[]
}

// The middle of one or two answers is no more than these answers.
const fewestForMedian = 3

/**
 * The median of a member's answers in each month; of an even number of answers the mean of the two in the middle
 * (`simple-statistics`). The day of the summit decides on the month.
 */
export function mediansOf(
  summits: readonly SummitRecord[],
  memberId: MemberId,
  item: ScoreItem,
  months: readonly Month[],
): Medians {
  const answers = new Map<Month, number[]>()
  for (const { on, checkIns } of summits) {
    const score = checkIns.find(checkIn => checkIn.author === memberId)?.scores[item]
    if (score === undefined) continue
    const month = monthOf(on)
    answers.set(month, [...(answers.get(month) ?? []), score])
  }
  const scores = months.map(month => {
    const given = answers.get(month)
    return given === undefined || given.length < fewestForMedian ? null : median(given)
  })
  return { memberId, item, scores }
}
