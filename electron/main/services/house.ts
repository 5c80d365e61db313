import type { House, Runtime } from '#contract/commands/house'
import type { Appreciation } from '#domain/appreciation'
import { isForTheHouse } from '#domain/audience'
import { dayAt } from '#domain/calendar'
import type { Clock } from '#domain/clock'
import type { Member } from '#domain/member'
import { nextSummit } from '#domain/summit-time'
import type { Books } from '../storage/books'
import type { Months } from '../storage/months'
import type { Shelf } from '../storage/shelf'

/** Everything the first screen shows, from whichever household is on the table. Reads only the months it needs. */
export async function lookAtHouse(shelf: Shelf, clock: Clock, runtime: Runtime): Promise<House> {
  const { household, drafts, months } = shelf.books
  const today = dayAt(clock.now(), clock.zone())
  const members = household.current?.members ?? []
  const running = drafts.current.summit
  const withOpenPromises = await months.where(month => month.openPromises > 0)
  return {
    household: household.current,
    isDemo: shelf.isDemo,
    hasOwn: shelf.hasOwn,
    today,
    nextSummit:
      household.current === null
        ? null
        : nextSummit(household.current.summitRhythm, today, lastHeldOn(shelf.books)),
    running:
      running === null
        ? null
        : { id: running.id, on: running.on, step: running.agenda.steps[running.current]?.kind ?? 'arrive' },
    openPromises: withOpenPromises
      .flatMap(month => month.promises)
      .filter(promise => promise.outcome === 'open' && isForTheHouse(promise, members)),
    latestAppreciation: await latestCard(months, members),
    runtime,
  }
}

const lastHeldOn = ({ months }: Books) =>
  [...months.outlines().values()]
    .flatMap(month => month.lastHeldOn ?? [])
    .sort()
    .at(-1) ?? null

// Cards for the eyes of a few may be all there is in a month; then the one before is looked at.
async function latestCard(months: Months, members: readonly Member[]): Promise<Appreciation | null> {
  const withCards = [...months.outlines()]
    .flatMap(([month, { latestCardAt }]) => (latestCardAt === null ? [] : [{ month, latestCardAt }]))
    .sort((a, b) => b.latestCardAt.localeCompare(a.latestCardAt))
  for (const { month } of withCards) {
    const { appreciations } = (await months.of(month)).current
    const [latest] = appreciations
      .filter(card => isForTheHouse(card, members))
      .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
    if (latest !== undefined) return latest
  }
  return null
}
