import type { Month } from '../calendar'
import type { Entry, Tombstone } from '../entry'
import { mostMembers, type Household } from '../household'
import type { Member } from '../member'
import { emptyMonth, type MonthRecord } from '../month-record'
import { fail, ok, type Result } from '../result'
import type { SummitRecord } from '../summit/summit-record'
import { freeMark } from './marks'

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
}

export type MergeFailure =
  /** Its id is another one: these are other people. */
  | { readonly kind: 'another-household'; readonly name: string }
  | { readonly kind: 'too-many-members' }
  /** Two different people have the same name. */
  | { readonly kind: 'name-taken'; readonly name: string }

interface Tally {
  added: { -readonly [Kind in keyof EntryCounts]: number }
  renewed: number
  kept: number
  stayDeleted: number
}

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
    added: { members: 0, summits: 0, checkIns: 0, promises: 0, appreciations: 0 },
    renewed: 0,
    kept: 0,
    stayDeleted: 0,
  }
  const household = mergePeople(here.household, arriving.household, tally)
  if (!household.ok) return household
  // Something may lie in another month there, so what is deleted or known is looked up across all of them.
  const buried = new Map(
    [...here.months.values()].flatMap(({ tombstones }) => tombstones.map(stone => [stone.id, stone])),
  )
  const months = new Map(here.months)
  for (const [month, record] of arriving.months) {
    const mine = months.get(month)
    const merged = mergeMonth(mine ?? emptyMonth, record, buried, tally)
    if (mine !== undefined || !isEmpty(merged)) months.set(month, merged)
  }
  return ok({ household: household.value, months, sum: tally })
}

function mergePeople(here: Household, arriving: Household, tally: Tally): Result<Household, MergeFailure> {
  const newer = arriving.updatedAt > here.updatedAt ? arriving : here
  const members: Member[] = here.members.map(member => {
    const other = arriving.members.find(candidate => candidate.id === member.id)
    if (other !== undefined) tally.kept += 1
    return other !== undefined && other.updatedAt > member.updatedAt ? other : member
  })
  for (const member of arriving.members) {
    if (members.some(({ id }) => id === member.id)) continue
    if (members.some(({ name }) => name.toLowerCase() === member.name.toLowerCase()))
      return fail({ kind: 'name-taken', name: member.name })
    if (members.length >= mostMembers) return fail({ kind: 'too-many-members' })
    members.push({ ...member, mark: freeMark(member.mark, members) })
    tally.added.members += 1
  }
  const { name, summitRhythm, updatedAt } = newer
  const tombstones = joinTombstones(here.tombstones, arriving.tombstones)
  return ok({ ...here, name, summitRhythm, updatedAt, members, tombstones })
}

type Buried = ReadonlyMap<string, Tombstone>

function mergeMonth(here: MonthRecord, arriving: MonthRecord, buried: Buried, tally: Tally): MonthRecord {
  const summits = mergeEntries(here.summits, arriving.summits, buried, tally, 'summits').map(summit =>
    withCheckIns(
      summit,
      here.summits.find(({ id }) => id === summit.id),
      arriving.summits.find(({ id }) => id === summit.id),
      buried,
      tally,
    ),
  )
  const promises = mergeEntries(here.promises, arriving.promises, buried, tally, 'promises')
  const appreciations = mergeEntries(
    here.appreciations,
    arriving.appreciations,
    buried,
    tally,
    'appreciations',
  )
  // Deleted elsewhere and still here: it stays here, so it gets no tombstone.
  const ids = new Set<string>(
    [...summits, ...summits.flatMap(({ checkIns }) => checkIns), ...promises, ...appreciations].map(
      ({ id }) => id,
    ),
  )
  const tombstones = joinTombstones(here.tombstones, arriving.tombstones).filter(({ id }) => !ids.has(id))
  return { ...here, summits, promises, appreciations, tombstones }
}

// A summit is one thing and each check-in in it another: each of them has its own author and its own last change.
function withCheckIns(
  summit: SummitRecord,
  here: SummitRecord | undefined,
  arriving: SummitRecord | undefined,
  buried: Buried,
  tally: Tally,
): SummitRecord {
  const checkIns = mergeEntries(here?.checkIns ?? [], arriving?.checkIns ?? [], buried, tally, 'checkIns')
  return { ...summit, checkIns }
}

function mergeEntries<Kept extends Entry<string>>(
  here: readonly Kept[],
  arriving: readonly Kept[],
  buried: Buried,
  tally: Tally,
  counted: keyof EntryCounts,
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
      tally.added[counted] += 1
    }
  }
  return [...merged.values()]
}

function joinTombstones(here: readonly Tombstone[], arriving: readonly Tombstone[]): readonly Tombstone[] {
  const known = new Set(here.map(({ id }) => id))
  return [...here, ...arriving.filter(({ id }) => !known.has(id))]
}

const isEmpty = (month: MonthRecord): boolean =>
  [month.summits, month.promises, month.appreciations, month.tombstones].every(({ length }) => length === 0)
