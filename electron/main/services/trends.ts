import type { ExperimentStanding, Trends } from '#contract/commands/trends'
import { isForTheHouse } from '#domain/audience'
import { weekOf, type Day } from '#domain/calendar'
import type { Household } from '#domain/household'
import type { MonthRecord } from '#domain/month-record'
import { itemsEver } from '#domain/own-items'
import { withCheckInsFor, type SummitRecord } from '#domain/summit/summit-record'
import { trendsOf, weeksCovered } from '#domain/trend'
import { blockAt, blockKind, isOver, outcomeFor, type Experiment } from '#domain/trends/experiment'
import { guessReadingOf } from '#domain/trends/guesses'
import { landedIn, marksOf } from '#domain/trends/marks'
import { isTrendShown } from '#domain/trends/notes'
import { withShownScores } from '#domain/trends/shown'

/** Gathers what the whole household may see of its weeks. `zone` (IANA) says on which day a card was hung. */
export function lookAtTrends(
  household: Household,
  months: readonly MonthRecord[],
  today: Day,
  zone: string,
): Trends {
  const { members } = household
  const summits = seenSummits(household, months)
  const weeks = weeksCovered(summits)
  const seen = months.map(month => ({
    ...month,
    summits: month.summits.filter(summit => isForTheHouse(summit, members)),
    appreciations: month.appreciations.filter(card => !card.isKeptForSummit && isForTheHouse(card, members)),
    unplugSessions: month.unplugSessions.filter(session => isForTheHouse(session, members)),
  }))
  return {
    weeks,
    thisWeek: weekOf(today),
    trends: trendsOf(
      summits,
      members.map(({ id }) => id),
      itemsEver(household),
      weeks,
    ),
    hidden: household.hiddenTrends
      .filter(({ isHidden }) => isHidden)
      .map(({ author, item }) => ({ memberId: author, item })),
    contextWeeks: household.contextWeeks,
    usuals: household.usuals.filter(({ author, item }) => isTrendShown(household, author, item)),
    marks: marksOf(seen, weeks, zone),
    landed: landedIn(seen, zone),
    guesses: members.flatMap(
      ({ id }) => guessReadingOf(summits, id, of => isTrendShown(household, of, 'connected')) ?? [],
    ),
    unplugDays: unplugDaysOf(seen),
    experiments: household.experiments
      .map(experiment => standingOf(experiment, summits, household, today))
      .toReversed(),
  }
}

// The summits that all may see, without what is kept from some or by some.
const seenSummits = (household: Household, months: readonly MonthRecord[]): readonly SummitRecord[] =>
  months
    .flatMap(month => month.summits)
    .filter(summit => isForTheHouse(summit, household.members))
    .map(summit => withCheckInsFor(summit, checkIn => isForTheHouse(checkIn, household.members)))
    .map(summit => withShownScores(household, summit))

function standingOf(
  experiment: Experiment,
  summits: readonly SummitRecord[],
  household: Household,
  today: Day,
): ExperimentStanding {
  const block = blockAt(experiment, today)
  const over = isOver(experiment, today)
  return {
    experiment,
    now: block === null ? null : { block, kind: blockKind(experiment, block) },
    hasBegun: experiment.startsOn <= today,
    isOver: over,
    outcomes: over
      ? household.members
          .filter(({ id }) => isTrendShown(household, id, experiment.item))
          .map(({ id }) => outcomeFor(experiment, summits, id))
      : [],
  }
}

function unplugDaysOf(months: readonly Pick<MonthRecord, 'unplugSessions'>[]): Trends['unplugDays'] {
  const days = new Map<Day, { kept: number; cutShort: number }>()
  for (const { on, isCutShort } of months.flatMap(month => month.unplugSessions)) {
    const day = days.get(on) ?? { kept: 0, cutShort: 0 }
    day[isCutShort ? 'cutShort' : 'kept'] += 1
    days.set(on, day)
  }
  return [...days].map(([on, counts]) => ({ on, ...counts })).sort((a, b) => a.on.localeCompare(b.on))
}
