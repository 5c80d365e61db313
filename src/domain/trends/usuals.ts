import type { Week } from '../calendar'
import type { MemberId } from '../ids'
import type { Score, ScoreItem } from '../score'
import { bandOf, type Band } from '../statistics/band'
import { baselineOf, type Baseline } from '../statistics/ewma'
import { fewestForLine, type Trend } from '../trend'
import type { UsualAnswer } from './notes'

/** What was usual for somebody over a stretch of weeks; places are those of the trend's weeks. */
export interface Usual {
  /** The first week of it. */
  readonly from: number
  /** The last of the eight answers that it rests on. */
  readonly settledAt: number
  /** The week after its last one. */
  readonly to: number
  readonly band: Band
  readonly baseline: Baseline
}

/** What stands of what somebody said of their usual, oldest weeks first. Of several words about the same weeks the later counts. */
export function saidOfUsual(
  usuals: readonly UsualAnswer[],
  memberId: MemberId,
  item: ScoreItem,
): readonly UsualAnswer[] {
  const theirs = usuals.filter(said => said.author === memberId && said.item === item)
  const standing = new Map(
    theirs
      .toSorted((a, b) => a.updatedAt.localeCompare(b.updatedAt))
      .map(said => [said.since, said] as const),
  )
  return [...standing.values()].sort((a, b) => a.since.localeCompare(b.since))
}

/** The weeks from which on somebody's answers are their new usual, as they said. */
export const newUsualsOf = (
  usuals: readonly UsualAnswer[],
  memberId: MemberId,
  item: ScoreItem,
): readonly Week[] =>
  saidOfUsual(usuals, memberId, item)
    .filter(({ isNew }) => isNew)
    .map(({ since }) => since)

/**
 * The usuals of a trend, one after the other: each rests on the first eight answers from its week on, without the weeks
 * that stood under something else. Empty below eight answers.
 */
export function usualsOf(
  { scores }: Pick<Trend, 'scores'>,
  weeks: readonly Week[],
  contextWeeks: ReadonlySet<Week>,
  newSince: readonly Week[],
): readonly Usual[] {
  const starts = [0, ...newSince.map(week => weeks.indexOf(week)).filter(place => place > 0)]
  const settled = starts.flatMap((from, index) => {
    const upTo = starts[index + 1] ?? scores.length
    const counted = answersFrom(scores, from)
      .filter(({ place }) => place < upTo && !isIn(contextWeeks, weeks[place]))
      .slice(0, fewestForLine)
    const [first, last] = [counted[0], counted.at(-1)]
    if (first === undefined || last === undefined || counted.length < fewestForLine) return []
    const values = counted.map(({ score }) => score)
    return [{ from: first.place, settledAt: last.place, band: bandOf(values), baseline: baselineOf(values) }]
  })
  return settled.map((usual, index) => ({ ...usual, to: settled[index + 1]?.from ?? scores.length }))
}

const isIn = (weeks: ReadonlySet<Week>, week: Week | undefined): boolean =>
  week !== undefined && weeks.has(week)

/** The answers from a place on, each with its place. */
export const answersFrom = (
  scores: readonly (Score | null)[],
  from: number,
): readonly { readonly place: number; readonly score: Score }[] =>
  scores.flatMap((score, place) => (score === null || place < from ? [] : [{ place, score }]))
