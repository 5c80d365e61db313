import { weekOf, weeksBetween, type Week } from './calendar'
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
}

/** Whether there is anything to draw of a row of numbers, one for each week or month. */
export const hasAnswer = ({ scores }: { readonly scores: readonly (number | null)[] }): boolean =>
  scores.some(score => score !== null)

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
export const trendOf = (
  summits: readonly SummitRecord[],
  memberId: MemberId,
  item: ScoreItem,
  weeks: readonly Week[],
): Trend => trendIn(inTurn(summits), memberId, item, weeks)

/** The trends of all these members and questions, in that order: the questions of the first member first. */
export function trendsOf(
  summits: readonly SummitRecord[],
  memberIds: readonly MemberId[],
  items: readonly ScoreItem[],
  weeks: readonly Week[],
): readonly Trend[] {
  const dated = inTurn(summits)
  return memberIds.flatMap(memberId => items.map(item => trendIn(dated, memberId, item, weeks)))
}

interface Dated {
  readonly week: Week
  readonly checkIns: SummitRecord['checkIns']
}

// Which week a day lies in takes a calendar, so it is asked once for each summit and not for each line.
const inTurn = (summits: readonly SummitRecord[]): readonly Dated[] =>
  summits
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .map(({ on, checkIns }) => ({ week: weekOf(on), checkIns }))

function trendIn(
  dated: readonly Dated[],
  memberId: MemberId,
  item: ScoreItem,
  weeks: readonly Week[],
): Trend {
  const byWeek = new Map<Week, Score>()
  for (const { week, checkIns } of dated) {
    const score = checkIns.find(({ author }) => author === memberId)?.scores[item]
    if (score !== undefined) byWeek.set(week, score)
  }
  return { memberId, item, scores: weeks.map(week => byWeek.get(week) ?? null) }
}
