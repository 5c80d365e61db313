import type { SummitSummary } from '#contract/commands/summit'
import { isForTheHouse, maySee } from '#domain/audience'
import { weekOf, type Day } from '#domain/calendar'
import type { MemberId, SummitId } from '#domain/ids'
import type { MonthRecord } from '#domain/month-record'
import { withCheckInsFor } from '#domain/summit/summit-record'
import { nextSummit } from '#domain/summit-time'
import type { Books } from '../storage/books'
import { lastHeldOn } from './house'

/** What a summit came to before those who are `present`, out of the month in which it was just closed. */
export async function summaryOf(
  { household, months }: Books,
  month: MonthRecord,
  summitId: SummitId,
  present: readonly MemberId[],
  today: Day,
): Promise<SummitSummary> {
  const record = month.summits.find(({ id }) => id === summitId)
  if (record === undefined) throw new Error('a summit was closed and is not in its month')
  const { ratings: _theirs, ...summit } = withCheckInsFor(record, ({ audience }) => maySee(audience, present))
  const members = household.current?.members.filter(({ id }) => present.includes(id)) ?? []
  const rhythm = household.current?.summitRhythm
  return {
    summit,
    week: weekOf(record.on),
    promises: month.promises.filter(promise => promise.madeAt === summitId),
    topics: (await months.all())
      .flatMap(({ topics }) => topics)
      .filter(
        topic => topic.settledAt === summitId && topic.outcome === 'talked' && isForTheHouse(topic, members),
      ),
    next: rhythm === undefined ? null : nextSummit(rhythm, today, await lastHeldOn({ household, months })),
  }
}
