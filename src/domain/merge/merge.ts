import type { Month } from '../calendar'
import type { Tombstone } from '../entry'
import type { Household } from '../household'
import { emptyMonth, type MonthRecord } from '../month-record'
import { fail, ok, type Result } from '../result'
import { mergeEntries, type Tally } from './entries'
import { mergePeople, type MergePeopleFailure } from './people'
import { joinTombstones } from './tombstones'

/** A household with all its months. */
export interface WholeHousehold {
  readonly household: Household
  readonly months: ReadonlyMap<Month, MonthRecord>
}

/** What a merge does, in numbers. */
export interface MergeSum {
  /** Not here so far. */
  readonly added: EntryCounts
  /** Here in an older version, which gives way. */
  readonly renewed: number
  /** Here already, as it is or in a newer version, which stays. */
  readonly kept: number
  /** Was deleted here, and stays so. */
  readonly stayDeleted: number
}

export interface EntryCounts {
  readonly members: number
  readonly summits: number
  readonly checkIns: number
  readonly promises: number
  readonly appreciations: number
  readonly topics: number
  readonly agendas: number
  readonly items: number
  readonly unplugHours: number
}

export type MergeFailure =
  /** Its id is another one: these are other people. */
  { readonly kind: 'another-household'; readonly name: string } | MergePeopleFailure

/**
 * Takes what arrives into what is here, by ids: what is missing is added, of two versions the one that was changed last
 * stays, and what was deleted here stays deleted unless it was changed after that. Nothing that is here is taken away.
 * Merging the same once more changes nothing.
 */
export function mergeHousehold(
  here: WholeHousehold,
  arriving: WholeHousehold,
): Result<WholeHousehold & { readonly sum: MergeSum }, MergeFailure> {
  if (here.household.id !== arriving.household.id)
    return fail({ kind: 'another-household', name: arriving.household.name })
  const tally: Tally = {
    added: {
      members: 0,
      summits: 0,
      checkIns: 0,
      promises: 0,
      appreciations: 0,
      topics: 0,
      agendas: 0,
      items: 0,
      unplugHours: 0,
    },
    renewed: 0,
    kept: 0,
    stayDeleted: 0,
  }
  const household = mergePeople(here.household, arriving.household, tally)
  if (!household.ok) return household
  // What was deleted here may lie in another month there.
  const buried = new Map(
    [...here.months.values()].flatMap(({ tombstones }) => tombstones.map(stone => [stone.id, stone])),
  )
  const months = new Map(here.months)
  for (const [month, record] of inMonthsOfHere(here, arriving)) {
    const mine = months.get(month)
    const merged = mergeMonth(mine ?? emptyMonth, record, buried, tally)
    if (mine !== undefined || !isEmpty(merged)) months.set(month, merged)
  }
  return ok({ household: household.value, months, sum: tally })
}

// Something may lie in another month there, as when the two computers stood in different zones: it stays where it is here.
function inMonthsOfHere(here: WholeHousehold, arriving: WholeHousehold): ReadonlyMap<Month, MonthRecord> {
  const home = new Map<string, Month>()
  for (const [name, month] of here.months)
    for (const { id } of [
      ...month.summits,
      ...month.promises,
      ...month.appreciations,
      ...month.topics,
      ...month.unplugSessions,
    ])
      home.set(id, name)
  const homes = new Map<Month, MonthRecord>()
  const put = <List extends 'summits' | 'promises' | 'appreciations' | 'topics' | 'unplugSessions'>(
    name: Month,
    list: List,
    entry: MonthRecord[List][number],
  ) => {
    const month = home.get(entry.id) ?? name
    const record = homes.get(month) ?? emptyMonth
    homes.set(month, { ...record, [list]: [...record[list], entry] })
  }
  for (const [name, month] of arriving.months) {
    homes.set(name, { ...(homes.get(name) ?? emptyMonth), tombstones: month.tombstones })
    for (const summit of month.summits) put(name, 'summits', summit)
    for (const promise of month.promises) put(name, 'promises', promise)
    for (const card of month.appreciations) put(name, 'appreciations', card)
    for (const topic of month.topics) put(name, 'topics', topic)
    for (const session of month.unplugSessions) put(name, 'unplugSessions', session)
  }
  return homes
}

function mergeMonth(
  here: MonthRecord,
  arriving: MonthRecord,
  buried: ReadonlyMap<string, Tombstone>,
  tally: Tally,
): MonthRecord {
  const merge = { buried, tally }
  const summits = mergeEntries(here.summits, arriving.summits, merge, 'summits').map(summit => {
    // A summit is one thing and each check-in in it another, with its own author and its own last change.
    const checkInsOf = ({ summits: records }: MonthRecord) =>
      records.find(({ id }) => id === summit.id)?.checkIns ?? []
    const ratingsOf = ({ summits: records }: MonthRecord) =>
      records.find(({ id }) => id === summit.id)?.ratings ?? []
    return {
      ...summit,
      checkIns: mergeEntries(checkInsOf(here), checkInsOf(arriving), merge, 'checkIns'),
      ratings: mergeEntries(ratingsOf(here), ratingsOf(arriving), merge, null),
    }
  })
  const promises = mergeEntries(here.promises, arriving.promises, merge, 'promises')
  const appreciations = mergeEntries(here.appreciations, arriving.appreciations, merge, 'appreciations')
  const topics = mergeEntries(here.topics, arriving.topics, merge, 'topics')
  const unplugSessions = mergeEntries(here.unplugSessions, arriving.unplugSessions, merge, null)
  // Deleted elsewhere and still here: it stays here, so it gets no tombstone.
  const checkIns = summits.flatMap(summit => summit.checkIns)
  const present = new Set<string>(
    [...summits, ...checkIns, ...promises, ...appreciations, ...topics, ...unplugSessions].map(
      ({ id }) => id,
    ),
  )
  const tombstones = joinTombstones(here.tombstones, arriving.tombstones)
  return {
    ...here,
    summits,
    promises,
    appreciations,
    topics,
    unplugSessions,
    tombstones: tombstones.filter(({ id }) => !present.has(id)),
  }
}

const isEmpty = (month: MonthRecord): boolean =>
  [
    month.summits,
    month.promises,
    month.appreciations,
    month.topics,
    month.unplugSessions,
    month.tombstones,
  ].every(({ length }) => length === 0)
