import type { Appreciation } from './appreciation'
import type { Instant } from './calendar'
import type { Entry, Tombstone } from './entry'
import type { Id } from './ids'
import type { WeeklyPromise } from './promise'
import type { SummitRecord } from './summit/summit-record'
import type { Topic } from './topic'
import type { UnplugSession } from './unplug/session'

/** What happened in one calendar month. A thing belongs to the month of the local day on which it began, for ever. */
export interface MonthRecord {
  readonly summits: readonly SummitRecord[]
  readonly promises: readonly WeeklyPromise[]
  readonly appreciations: readonly Appreciation[]
  readonly topics: readonly Topic[]
  readonly unplugSessions: readonly UnplugSession[]
  readonly tombstones: readonly Tombstone[]
}

export const emptyMonth: MonthRecord = {
  summits: [],
  promises: [],
  appreciations: [],
  topics: [],
  unplugSessions: [],
  tombstones: [],
}

/** Puts an entry in the place of the one with its id, or at the end. Doing it twice changes nothing. */
export const putEntry = <Kept extends Entry<string>>(
  entries: readonly Kept[],
  kept: Kept,
): readonly Kept[] =>
  entries.some(other => other.id === kept.id)
    ? entries.map(other => (other.id === kept.id ? kept : other))
    : [...entries, kept]

/** Remembers that an entry was deleted, once. */
export const bury = (
  tombstones: readonly Tombstone[],
  id: Id<string>,
  deletedAt: Instant,
): readonly Tombstone[] =>
  tombstones.some(tombstone => tombstone.id === id) ? tombstones : [...tombstones, { id, deletedAt }]
