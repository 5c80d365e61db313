import type { Tombstone } from '../entry'

/** Every tombstone of both; what was deleted on either side was deleted at the later of the two moments. */
export function joinTombstones(
  here: readonly Tombstone[],
  arriving: readonly Tombstone[],
): readonly Tombstone[] {
  const joined = new Map(here.map(stone => [stone.id, stone]))
  for (const stone of arriving) {
    const mine = joined.get(stone.id)
    if (mine === undefined || stone.deletedAt > mine.deletedAt) joined.set(stone.id, stone)
  }
  return [...joined.values()]
}
