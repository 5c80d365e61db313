import { weekOf, weeksBetween, type Day, type Week } from './calendar'
import type { MemberId } from './ids'
import type { Score, ScoreItem } from './score'
import type { SummitRecord } from './summit/summit-record'

/** Fewer answers than this say nothing about a person's usual: they are drawn as dots. */
export const fewestForLine = 8

/** One person's answers to one question over the weeks. */
export interface Trend {
  readonly memberId: MemberId
  readonly item: ScoreItem
  /** One for each week of the range; null where there is no answer, which stays a gap. */
  readonly scores: readonly (Score | null)[]
  /** `dots` below eight answers, be they in the range or before it: too early for a line. */
  readonly drawnAs: 'dots' | 'line'
}

/** The weeks that a chart spans: from the first summit with an answer to the last; empty without any. */
export function weeksCovered(summits: readonly SummitRecord[]): readonly Week[] {
  const days = summits
    .filter(summit => summit.checkIns.length > 0)
    .map(summit => summit.on)
    .sort()
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? [] : weeksBetween(weekOf(first), weekOf(last))
}

/** The trend of one member and one question. Of several answers in a week the last one stands. */
export function trendOf(
  summits: readonly SummitRecord[],
  memberId: MemberId,
  item: ScoreItem,
  weeks: readonly Week[],
): Trend {
  const byWeek = new Map<Week, { readonly on: Day; readonly score: Score }>()
  for (const summit of summits) {
    const checkIn = summit.checkIns.find(candidate => candidate.author === memberId)
    const week = weekOf(summit.on)
    const earlier = byWeek.get(week)
    const score = checkIn?.scores[item]
    if (score !== undefined && (earlier === undefined || earlier.on <= summit.on))
      byWeek.set(week, { on: summit.on, score })
  }
  const scores = weeks.map(week => byWeek.get(week)?.score ?? null)
  return { memberId, item, scores, drawnAs: byWeek.size < fewestForLine ? 'dots' : 'line' }
}
