import { mean } from 'simple-statistics'
import { dayAfter, daysBetween, weekdayOf, type Day, type Instant, type Weekday } from '../calendar'
import { entry, type Entry } from '../entry'
import type { Id, MemberId } from '../ids'
import { fail, ok, type Result } from '../result'
import type { ScoreItem } from '../score'
import { signFlipTest } from '../statistics/sign-flips'
import type { SummitRecord } from '../summit/summit-record'
import { isPrintable, isSaid, isWithin } from '../words'

/** Whether a week is one with what is tried out, or one without. */
export type Block = 'with' | 'without'

/** A household trying something out: weeks with it and weeks without, in an order that was drawn. */
export interface Experiment extends Entry<'experiment'> {
  /** What is tried out, in the household's words. */
  readonly practice: string
  readonly item: ScoreItem
  /** The first day of the first week of it: the day after a summit, so that a check-in looks back on a whole one. */
  readonly startsOn: Day
  /** How each pair of weeks begins. */
  readonly order: readonly Block[]
  /** The day on which people ended it early; null while they did not. */
  readonly endedOn: Day | null
}

/** Below five pairs even a perfect result would come up by chance more often than once in twenty (1/2⁴ = 1/16). */
export const fewestPairs = 5
export const mostPairs = 26
const daysInBlock = 7

export type ExperimentFailure =
  | { readonly kind: 'practice-unnamed' }
  | { readonly kind: 'pairs-unusable' }
  | { readonly kind: 'experiment-running' }

export interface ExperimentPlan {
  readonly practice: string
  readonly item: ScoreItem
  readonly pairs: number
}

/**
 * Sets an experiment up. Its first week begins on the day after the next weekday on which the household meets, so that
 * nobody's week is half over. `chance` answers from 0 up to 1, once for each pair.
 */
export function planExperiment(
  plan: ExperimentPlan,
  earlier: readonly Experiment[],
  today: Day,
  meetsOn: Weekday,
  chance: () => number,
  id: Id<'experiment'>,
  at: Instant,
): Result<Experiment, ExperimentFailure> {
  const practice = plan.practice.trim()
  if (!isSaid(practice) || !isPrintable(practice) || !isWithin(practice, 'line'))
    return fail({ kind: 'practice-unnamed' })
  if (!Number.isInteger(plan.pairs) || plan.pairs < fewestPairs || plan.pairs > mostPairs)
    return fail({ kind: 'pairs-unusable' })
  if (earlier.some(other => !isOver(other, today))) return fail({ kind: 'experiment-running' })
  const daysUntilMeeting = (meetsOn - weekdayOf(today) + daysInBlock) % daysInBlock
  return ok({
    ...entry(id, at, null, 'everyone'),
    practice,
    item: plan.item,
    startsOn: dayAfter(today, daysUntilMeeting + 1),
    order: Array.from({ length: plan.pairs }, () => (chance() < 0.5 ? 'with' : 'without')),
    endedOn: null,
  })
}

/** Which week of an experiment a day lies in: 0 is the first; null before it, after it, and once it was ended. */
export function blockAt(experiment: Experiment, day: Day): number | null {
  const block = Math.floor(daysBetween(experiment.startsOn, day) / daysInBlock)
  return block < 0 || block >= 2 * experiment.order.length || experiment.endedOn !== null ? null : block
}

/** What a week of an experiment is: the second of a pair is the other of its first. */
export function blockKind({ order }: Experiment, block: number): Block {
  const first = order[Math.floor(block / 2)] ?? 'with'
  if (block % 2 === 0) return first
  return first === 'with' ? 'without' : 'with'
}

/** Whether the last week of an experiment is past; ending it early makes no sense any more. */
export const isThrough = ({ startsOn, order }: Experiment, today: Day): boolean =>
  daysBetween(startsOn, today) >= 2 * order.length * daysInBlock

/** Whether an experiment has come to its end, three days after its last week so that a late summit still counts. */
export const isOver = ({ startsOn, order, endedOn }: Experiment, today: Day): boolean =>
  endedOn !== null || daysBetween(startsOn, today) >= 2 * order.length * daysInBlock + daysOfGrace

const daysOfGrace = 3

/** What an experiment came to for one person. */
export interface ExperimentOutcome {
  readonly memberId: MemberId
  /** Pairs of weeks of which both were answered. */
  readonly pairs: number
  /** Points higher in the weeks with it, on average; null without a pair. */
  readonly difference: number | null
  /** How often chance alone would do as much; null where nothing may be claimed. */
  readonly p: number | null
  readonly verdict: 'too-few' | 'cannot-tell' | 'went-with'
}

const surely = 0.05

/**
 * What came of it for a member, by a one-sided permutation test on the differences within pairs. Nothing is claimed
 * below five answered pairs, nor of an experiment that was ended early: who may stop when it looks good is not testing.
 */
export function outcomeFor(
  experiment: Experiment,
  summits: readonly Pick<SummitRecord, 'on' | 'checkIns'>[],
  memberId: MemberId,
): ExperimentOutcome {
  const differences = experiment.order.flatMap((_, pair) => {
    const first = answerIn(experiment, summits, memberId, 2 * pair)
    const second = answerIn(experiment, summits, memberId, 2 * pair + 1)
    if (first === null || second === null) return []
    return [blockKind(experiment, 2 * pair) === 'with' ? first - second : second - first]
  })
  const known = {
    memberId,
    pairs: differences.length,
    difference: differences.length === 0 ? null : mean(differences),
  }
  if (differences.length < fewestPairs || experiment.endedOn !== null)
    return { ...known, p: null, verdict: 'too-few' }
  const p = signFlipTest(differences)
  return { ...known, p, verdict: p <= surely ? 'went-with' : 'cannot-tell' }
}

// The answer that looks back on a week is the one given nearest to its end.
function answerIn(
  { startsOn, item }: Experiment,
  summits: readonly Pick<SummitRecord, 'on' | 'checkIns'>[],
  memberId: MemberId,
  block: number,
): number | null {
  const end = dayAfter(startsOn, (block + 1) * daysInBlock - 1)
  const answers = summits.flatMap(({ on, checkIns }) => {
    const score = checkIns.find(({ author }) => author === memberId)?.scores[item]
    const away = daysBetween(end, on)
    return score === undefined || Math.abs(away) > daysOfGrace ? [] : [{ away, on, score }]
  })
  const [nearest] = answers.sort((a, b) => Math.abs(a.away) - Math.abs(b.away) || b.on.localeCompare(a.on))
  return nearest?.score ?? null
}
