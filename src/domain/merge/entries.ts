import type { Entry, Tombstone } from '../entry'
import type { EntryCounts } from './merge'

/** What a merge has done so far. */
export interface Tally {
  added: { -readonly [Kind in keyof EntryCounts]: number }
  renewed: number
  kept: number
  stayDeleted: number
}

/** Merges two lists of entries by their ids, in the order of those that are here. `counted`: as what they count, if at all. */
export function mergeEntries<Kept extends Entry<string>>(
  here: readonly Kept[],
  arriving: readonly Kept[],
  { buried, tally }: { readonly buried: ReadonlyMap<string, Tombstone>; readonly tally: Tally },
  counted: keyof EntryCounts | null,
): readonly Kept[] {
  const merged = new Map(here.map(entry => [entry.id as string, entry]))
  for (const entry of arriving) {
    const mine = merged.get(entry.id)
    const stone = buried.get(entry.id)
    if (mine !== undefined) {
      if (entry.updatedAt > mine.updatedAt) {
        merged.set(entry.id, entry)
        tally.renewed += 1
      } else tally.kept += 1
    } else if (stone !== undefined && stone.deletedAt >= entry.updatedAt) tally.stayDeleted += 1
    else {
      merged.set(entry.id, entry)
      if (counted !== null) tally.added[counted] += 1
    }
  }
  return [...merged.values()]
}
