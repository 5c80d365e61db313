import type { Appreciation } from './appreciation'
import { isForTheHouse, maySee } from './audience'
import { dayAfter, dayAt, type Day } from './calendar'
import type { MemberId } from './ids'
import type { Member } from './member'

/** What somebody looks for on the wall; what is null or empty does not narrow it down. */
export interface WallFilter {
  /** Every word of it has to be somewhere on the card, whatever its case and accents. */
  readonly text: string
  readonly from: MemberId | null
  readonly to: MemberId | null
  /** First and last local day. */
  readonly since: Day | null
  readonly until: Day | null
}

export const wholeWall: WallFilter = { text: '', from: null, to: null, since: null, until: null }

export const isWholeWall = (filter: WallFilter): boolean =>
  filter.text.trim() === '' &&
  Object.entries(filter).every(([key, value]) => key === 'text' || value === null)

/** Whether a card may hang before these people: they belong to its audience, and it waits for no summit. */
export const hangsBefore = (card: Appreciation, viewers: readonly MemberId[]): boolean =>
  !card.isKeptForSummit && maySee(card.audience, viewers)

/** Whether a card may hang where the whole household looks. */
export const hangsForTheHouse = (card: Appreciation, members: readonly Member[]): boolean =>
  !card.isKeptForSummit && isForTheHouse(card, members)

/** The cards in the order in which they hang: pinned ones first, then the newest. */
export const inWallOrder = (cards: readonly Appreciation[]): readonly Appreciation[] =>
  cards.toSorted((a, b) => compare(b.pinnedAt ?? '', a.pinnedAt ?? '') || compare(b.createdAt, a.createdAt))

// Moments are ASCII, so that comparing their letters is enough; thousands of them are sorted at once.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The cards that fit a filter, in their order. `zone` (IANA) says on which day a card was written. */
export function searchWall(
  cards: readonly Appreciation[],
  filter: WallFilter,
  zone: string,
): readonly Appreciation[] {
  if (isWholeWall(filter)) return cards
  const wanted = plainly(filter.text).split(/\s+/).filter(Boolean)
  const { since, until } = filter
  const afterwards = until === null ? null : dayAfter(until, 1)
  return cards.filter(card => {
    if (filter.from !== null && card.author !== filter.from) return false
    if (filter.to !== null && !card.to.includes(filter.to)) return false
    if (since !== null && !isSince(card, since, zone)) return false
    if (afterwards !== null && isSince(card, afterwards, zone)) return false
    if (wanted.length === 0) return true
    const text = plainly([card.words, card.trait, ...card.wordsBack.map(back => back.words)].join(' '))
    return wanted.every(word => text.includes(word))
  })
}

/** Lower case and without accents, so that "cafe" finds "Café". */
const plainly = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()

/** The cards written on this day of the year in earlier years, the latest year first. */
export function onThisDay(cards: readonly Appreciation[], today: Day, zone: string): readonly Appreciation[] {
  // The local day lies within a day of the one in UTC, so that the zone has to be asked for a few cards only.
  const near = new Set([-1, 0, 1].map(days => dayAfter(today, days).slice(5)).concat('02-29'))
  return cards
    .filter(card => near.has(card.createdAt.slice(5, 10)))
    .filter(card => {
      const on = dayAt(card.createdAt, zone)
      return on.slice(5) === today.slice(5) && on < today
    })
    .toSorted((a, b) => compare(b.createdAt, a.createdAt))
}

// Asks for the zone only where the day in UTC does not settle it: thousands of cards are searched with every key.
function isSince(card: Appreciation, day: Day, zone: string): boolean {
  const inUtc = card.createdAt.slice(0, 10)
  if (inUtc > day) return true
  return inUtc >= dayAfter(day, -1) && dayAt(card.createdAt, zone) >= day
}
