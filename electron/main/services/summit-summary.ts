import type { SummitSummary } from '#contract/commands/summit'
import { maySee } from '#domain/audience'
import type { Day } from '#domain/calendar'
import type { SummitId } from '#domain/ids'
import type { MonthRecord } from '#domain/month-record'
import { nextSummit } from '#domain/summit-time'
import type { Books } from '../storage/books'
import { lastHeldOn } from './house'

/** What a summit came to, out of the month in which it was just closed. */
export async function summaryOf(
  { household, months }: Books,
  month: MonthRecord,
  summitId: SummitId,
  today: Day,
): Promise<SummitSummary> {
  const record = month.summits.find(({ id }) => id === summitId)
  if (record === undefined) throw new Error('a summit was closed and is not in its month')
  const { ratings: _theirs, ...summit } = record
  const rhythm = household.current?.summitRhythm
  return {
    summit,
    promises: month.promises.filter(promise => promise.madeAt === summitId),
    topics: (await months.all())
      .flatMap(({ topics }) => topics)
      .filter(
        topic =>
          topic.settledAt === summitId &&
          topic.outcome === 'talked' &&
          maySee(topic.audience, record.present),
      ),
    next: rhythm === undefined ? null : nextSummit(rhythm, today, lastHeldOn({ months })),
  }
}
