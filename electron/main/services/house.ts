import { agendas, firstSummit, quick20 } from '#content/agendas'
import type { Computer, House, Runtime } from '#contract/commands/house'
import type { Appreciation } from '#domain/appreciation'
import { isForTheHouse } from '#domain/audience'
import { dayAt, monthOf, type Day } from '#domain/calendar'
import type { Clock } from '#domain/clock'
import type { Member } from '#domain/member'
import { nextSummit } from '#domain/summit-time'
import type { Books } from '../storage/books'
import type { Months } from '../storage/months'
import type { Shelf } from '../storage/shelf'

/** What the program knows of the computer without any book. */
export interface RunningOn {
  readonly runtime: Runtime
  /** Whether the desktop lets us have the key for a card. */
  hasKey(): boolean
}

/** Everything the first screen shows, from whichever household is on the table. Reads only the months it needs. */
export async function lookAtHouse(shelf: Shelf, clock: Clock, machine: RunningOn): Promise<House> {
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
    usualAgenda: await usualAgenda(shelf.books),
    running:
      running === null
        ? null
        : { id: running.id, on: running.on, step: running.agenda.steps[running.current]?.kind ?? 'arrive' },
    openPromises: withOpenPromises
      .flatMap(month => month.promises)
      .filter(promise => promise.outcome === 'open' && isForTheHouse(promise, members)),
    latestAppreciation: await latestCard(months, members),
    waiting: waitingIn(shelf.books),
    computer: computerOf(shelf, machine),
    runtime: machine.runtime,
  }
}

function computerOf(shelf: Shelf, { hasKey }: RunningOn): Computer {
  const { hasLargeType, hasSound, hasQuickEntry } = shelf.computer
  return { hasLargeType, hasSound, quickEntry: hasQuickEntry ? (hasKey() ? 'on' : 'refused') : 'off' }
}

function waitingIn({ months }: Books): House['waiting'] {
  const outlines = [...months.outlines().values()]
  return {
    topics: outlines.reduce((sum, month) => sum + month.openTopics, 0),
    cards: outlines.reduce((sum, month) => sum + month.keptCards, 0),
  }
}

/** The day of the last summit that was closed, or null. */
export const lastHeldOn = ({ months }: Pick<Books, 'months'>): Day | null =>
  [...months.outlines().values()]
    .flatMap(month => month.lastHeldOn ?? [])
    .sort()
    .at(-1) ?? null

// What people did last time is what they mean; where they have never met, the first summit explains itself.
async function usualAgenda(books: Books): Promise<string> {
  const heldOn = lastHeldOn(books)
  if (heldOn === null) return firstSummit.key
  const month = await books.months.of(monthOf(heldOn))
  const last = month.current.summits.filter(summit => summit.closedAt !== null).at(-1)
  const known = [
    ...agendas.map(({ key }) => key),
    ...(books.household.current?.agendas.map(({ id }) => id) ?? []),
  ]
  const key = last?.agenda.key
  return key !== undefined && key !== firstSummit.key && known.includes(key) ? key : quick20.key
}

// Cards for the eyes of a few may be all there is in a month; then the one before is looked at.
async function latestCard(months: Months, members: readonly Member[]): Promise<Appreciation | null> {
  const withCards = [...months.outlines()]
    .flatMap(([month, { latestCardAt }]) => (latestCardAt === null ? [] : [{ month, latestCardAt }]))
    .sort((a, b) => b.latestCardAt.localeCompare(a.latestCardAt))
  for (const { month } of withCards) {
    const { appreciations } = (await months.of(month)).current
    const [latest] = appreciations
      .filter(card => !card.isKeptForSummit && isForTheHouse(card, members))
      .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
    if (latest !== undefined) return latest
  }
  return null
}
