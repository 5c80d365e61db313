import type { Lot } from '#contract/commands/lot'
import type { MemberId, SummitId } from '#domain/ids'
import { isInTheLot } from '#domain/topic'
import type { Books } from '../storage/books'

/** The parking lot as those at the screen may see it: everybody in a summit, otherwise the whole household. */
export async function lookIntoLot({ household, drafts, months }: Books): Promise<Lot> {
  const { summit } = drafts.current
  const everybody = household.current?.members.map(({ id }) => id) ?? []
  return lotBefore(months, summit?.present ?? everybody, summit?.id ?? null)
}

async function lotBefore(
  months: Books['months'],
  people: readonly MemberId[],
  summitId: SummitId | null,
): Promise<Lot> {
  // A topic that was settled a moment ago may lie in a month without open ones.
  const records = summitId === null ? await months.where(month => month.openTopics > 0) : await months.all()
  return records
    .flatMap(month => month.topics)
    .filter(topic => isInTheLot(topic, summitId, people))
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
}
