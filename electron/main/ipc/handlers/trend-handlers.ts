import type { trendCommands, Trends } from '#contract/commands/trends'
import { dayAt, weekOf } from '#domain/calendar'
import type { Household } from '#domain/household'
import type { NewId } from '#domain/ids'
import { fail, ok, type Kinded, type Result } from '#domain/result'
import { isThrough, planExperiment } from '#domain/trends/experiment'
import { hideTrend, markWeek, sayUsual } from '#domain/trends/notes'
import { exportTable, type ChartDesk } from '../../services/chart-export'
import { lookAtTrends } from '../../services/trends'
import type { HandlersOf, Workroom } from './handler-types'

/** Trends, what is said about them, and what leaves the app of them. */
export function trendHandlers(
  { shelf, clock, newId }: Workroom,
  desk: ChartDesk,
): HandlersOf<keyof typeof trendCommands> {
  const today = () => dayAt(clock.now(), clock.zone())

  const look = async (): Promise<Result<Trends, never>> => {
    const household = shelf.books.household.current
    if (household === null) return ok(nothingYet(weekOf(today())))
    return ok(lookAtTrends(household, await shelf.books.months.all(), today(), clock.zone()))
  }

  async function change<Failure extends Kinded = never>(
    by: (household: Household) => Result<Household, Failure>,
  ) {
    const kept = await shelf.books.household.change<Failure | { readonly kind: 'no-household' }>(household =>
      household === null ? fail({ kind: 'no-household' }) : by(household),
    )
    return kept.ok ? look() : kept
  }

  return {
    'trends.look': look,
    'trends.mark-week': ({ week, context }) =>
      change(household => ok(markWeek(household, week, context, newId(), clock.now()))),
    'trends.say-usual': ({ memberId, ...said }) =>
      change(household => ok(sayUsual(household, { author: memberId, ...said }, newId(), clock.now()))),
    'trends.hide': ({ memberId, ...said }) =>
      change(household => ok(hideTrend(household, { author: memberId, ...said }, newId(), clock.now()))),
    'experiment.plan': plan =>
      change(household => {
        const { experiments, summitRhythm } = household
        const planned = planExperiment(
          plan,
          experiments,
          today(),
          summitRhythm.weekday,
          () => drawnFrom(newId),
          newId(),
          clock.now(),
        )
        if (!planned.ok) return planned
        return ok({ ...household, updatedAt: clock.now(), experiments: [...experiments, planned.value] })
      }),
    'experiment.end': ({ experimentId }) =>
      change(household =>
        ok({
          ...household,
          updatedAt: clock.now(),
          experiments: household.experiments.map(experiment =>
            experiment.id === experimentId && experiment.endedOn === null && !isThrough(experiment, today())
              ? { ...experiment, updatedAt: clock.now(), endedOn: today() }
              : experiment,
          ),
        }),
      ),
    'chart.copy': async ({ png }) =>
      (await desk.copy(png)) ? ok(null) : fail({ kind: 'picture-unreadable' }),
    'chart.export': ({ name, rows }) => exportTable(desk, name, rows),
  }
}

// The first eight hexadecimal digits of a random id are as random as a coin.
const drawnFrom = (newId: NewId): number => Number.parseInt(newId().slice(0, 8), 16) / 2 ** 32

const nothingYet = (thisWeek: Trends['thisWeek']): Trends => ({
  weeks: [],
  thisWeek,
  trends: [],
  hidden: [],
  contextWeeks: [],
  usuals: [],
  marks: [],
  landed: [],
  guesses: [],
  unplugDays: [],
  experiments: [],
})
