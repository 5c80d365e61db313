import type { Entry } from '../entry'
import { alike, firstTwice, mostMembers, type Household } from '../household'
import { marks, type Member } from '../member'
import { fail, ok, type Result } from '../result'
import { mergeEntries, type Tally } from './entries'
import { joinTombstones } from './tombstones'

export type MergePeopleFailure =
  | { readonly kind: 'too-many-members' }
  /** Two different people have the same name. */
  | { readonly kind: 'name-taken'; readonly name: string }

/** Merges who lives here: nobody leaves, who moved in elsewhere is added, and every two still differ. */
export function mergePeople(
  here: Household,
  arriving: Household,
  tally: Tally,
): Result<Household, MergePeopleFailure> {
  const members = here.members.map(member => {
    const other = arriving.members.find(({ id }) => id === member.id)
    if (other === undefined) return member
    const isNewer = other.updatedAt > member.updatedAt
    tally[isNewer ? 'renewed' : 'kept'] += 1
    return isNewer ? other : member
  })
  const moreMembers = arriving.members.filter(({ id }) => !members.some(member => member.id === id))
  tally.added.members += moreMembers.length
  const all = [...members, ...moreMembers]
  if (all.length > mostMembers) return fail({ kind: 'too-many-members' })
  const twice = lastTwice(all.map(({ name }) => name))
  if (twice !== undefined) return fail({ kind: 'name-taken', name: twice })

  const { name, summitRhythm, holidays, updatedAt } = arriving.updatedAt > here.updatedAt ? arriving : here
  const tombstones = joinTombstones(here.tombstones, arriving.tombstones)
  const buried = new Map(here.tombstones.map(stone => [stone.id as string, stone]))
  const agendas = mergeEntries(here.agendas, arriving.agendas, { buried, tally }, 'agendas')
  const items = mergeEntries(here.items, arriving.items, { buried, tally }, 'items')
  const unplugHours = mergeEntries(here.unplugHours, arriving.unplugHours, { buried, tally }, 'unplugHours')
  const quietly = <Kept extends Entry<string>>(mine: readonly Kept[], theirs: readonly Kept[]) =>
    mergeEntries(mine, theirs, { buried, tally }, null)
  const contextWeeks = quietly(here.contextWeeks, arriving.contextWeeks)
  const kept = new Set<string>([...agendas, ...unplugHours, ...contextWeeks].map(({ id }) => id))
  return ok({
    ...here,
    name,
    summitRhythm,
    holidays,
    updatedAt,
    members: withOwnMarks(all),
    agendas,
    items,
    unplugHours,
    contextWeeks,
    usuals: quietly(here.usuals, arriving.usuals),
    hiddenTrends: quietly(here.hiddenTrends, arriving.hiddenTrends),
    experiments: quietly(here.experiments, arriving.experiments),
    tombstones: tombstones.filter(({ id }) => !kept.has(id)),
  })
}

const lastTwice = (names: readonly string[]): string | undefined => firstTwice(names.toReversed(), alike)

// Whoever comes first keeps the mark; the other one gets the first that nobody has.
function withOwnMarks(members: readonly Member[]): readonly Member[] {
  const differing: Member[] = []
  for (const member of members) {
    const isTaken = differing.some(({ mark }) => mark === member.mark)
    const free = marks.find(
      mark => !members.some(other => other.mark === mark) && !differing.some(other => other.mark === mark),
    )
    differing.push(isTaken && free !== undefined ? { ...member, mark: free } : member)
  }
  return differing
}
