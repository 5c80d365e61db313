import { agendas, daily15, firstSummit, quick20 } from '#content/agendas'
import type { Computer, House, Runtime } from '#contract/commands/house'
import type { Appreciation } from '#domain/appreciation'
import { isForTheHouse } from '#domain/audience'
import { dayAt, type Day } from '#domain/calendar'
import type { Clock } from '#domain/clock'
import type { Member } from '#domain/member'
import type { Topic } from '#domain/topic'
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
        : nextSummit(household.current.summitRhythm, today, await lastHeldOn(shelf.books)),
    usualAgenda: await usualAgenda(shelf.books),
    running:
      running === null
        ? null
        : { id: running.id, on: running.on, step: running.agenda.steps[running.current]?.kind ?? 'arrive' },
    openPromises: withOpenPromises
      .flatMap(month => month.promises)
      .filter(promise => promise.outcome === 'open' && isForTheHouse(promise, members)),
    latestAppreciation: await latestCard(months, members),
    waiting: await waitingIn(shelf.books, members),
    computer: computerOf(shelf, machine),
    runtime: machine.runtime,
  }
}

function computerOf(shelf: Shelf, { hasKey }: RunningOn): Computer {
  const { hasLargeType, hasSound, hasQuickEntry } = shelf.computer
  return { hasLargeType, hasSound, quickEntry: hasQuickEntry ? (hasKey() ? 'on' : 'refused') : 'off' }
}

// Not even that there is something is said of what is for the eyes of few.
async function waitingIn({ months }: Books, members: readonly Member[]): Promise<House['waiting']> {
  const waiting = await months.where(month => month.openTopics + month.keptCards > 0)
  const forAll = (entry: Topic | Appreciation) => isForTheHouse(entry, members)
  return {
    topics: waiting.flatMap(({ topics }) => topics).filter(topic => topic.outcome === 'open' && forAll(topic))
      .length,
    cards: waiting
      .flatMap(({ appreciations }) => appreciations)
      .filter(card => card.isKeptForSummit && forAll(card)).length,
  }
}

const monthsOfSummits = 3

// Those of everybody, oldest first: what some hold among themselves is their own.
async function heldLately({ household, months }: Pick<Books, 'household' | 'months'>) {
  const members = household.current?.members ?? []
  const lately = await months.where(month => month.lastHeldOn !== null, monthsOfSummits)
  return lately
    .flatMap(({ summits }) => summits)
    .filter(summit => summit.closedAt !== null && isForTheHouse(summit, members))
    .toSorted((a, b) => compare(a.on, b.on) || compare(a.createdAt, b.createdAt))
}

/** The day of the household's last summit that was closed, or null; one of every morning does not stand for the week's. */
export const lastHeldOn = async (books: Pick<Books, 'household' | 'months'>): Promise<Day | null> =>
  (await heldLately(books)).findLast(summit => summit.agenda.key !== daily15.key)?.on ?? null

const compare = (a: string, b: string): number => a.localeCompare(b)

// What people did last time is what they mean; where they have never met, the first summit explains itself.
async function usualAgenda(books: Books): Promise<string> {
  const last = (await heldLately(books)).at(-1)
  if (last === undefined) return firstSummit.key
  const known = [
    ...agendas.map(({ key }) => key),
    ...(books.household.current?.agendas.map(({ id }) => id) ?? []),
  ]
  const { key } = last.agenda
  return key !== firstSummit.key && known.includes(key) ? key : quick20.key
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
