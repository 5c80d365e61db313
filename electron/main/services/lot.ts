import type { Lot } from '#contract/commands/lot'
import type { SummitId } from '#domain/ids'
import type { Member } from '#domain/member'
import { isInTheLot } from '#domain/topic'
import type { Books } from '../storage/books'

/** The parking lot as the whole household may see it. */
export const lookIntoLot = (books: Pick<Books, 'household' | 'months'>): Promise<Lot> =>
  lotBefore(books, books.household.current?.members ?? [], null)

/** The parking lot as these people may see it, with what was settled at a summit. */
export async function lotBefore(
  { months }: Pick<Books, 'months'>,
  people: readonly Member[],
  summitId: SummitId | null,
): Promise<Lot> {
  // A topic that was settled a moment ago may lie in a month without open ones.
  const records = summitId === null ? await months.where(month => month.openTopics > 0) : await months.all()
  return records
    .flatMap(month => month.topics)
    .filter(topic => isInTheLot(topic, summitId, people))
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
}
