import type { House, Runtime } from '#contract/commands/house'
import { isForTheHouse } from '#domain/audience'
import { dayAt } from '#domain/calendar'
import type { Clock } from '#domain/clock'
import { nextSummit } from '#domain/summit-time'
import type { Books } from '../storage/books'
import type { Shelf } from '../storage/shelf'

/** Everything the first screen shows, from whichever household is on the table. */
export function lookAtHouse(shelf: Shelf, clock: Clock, runtime: Runtime): House {
  const { household, drafts, months } = shelf.books
  const today = dayAt(clock.now(), clock.zone())
  const all = months.all()
  const members = household.current?.members ?? []
  const running = drafts.current.summit
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
    openPromises: all
      .flatMap(month => month.promises)
      .filter(promise => promise.outcome === 'open' && isForTheHouse(promise, members)),
    latestAppreciation:
      all
        .flatMap(month => month.appreciations)
        .filter(card => isForTheHouse(card, members))
        .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0] ?? null,
    runtime,
  }
}

const lastHeldOn = ({ months }: Books) =>
  months
    .all()
    .flatMap(month => month.summits)
    .filter(summit => summit.closedAt !== null)
    .map(summit => summit.on)
    .sort()
    .at(-1) ?? null
