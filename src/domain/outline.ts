import type { Day, Instant, Month } from './calendar'
import type { Household } from './household'
import type { MonthRecord } from './month-record'

/** What can be said of a month without any of its words: enough to know whether home needs the month itself. */
export interface MonthOutline {
  /** How many there are of each. */
  readonly summits: number
  readonly checkIns: number
  readonly promises: number
  readonly appreciations: number
  readonly tombstones: number
  readonly unplugSessions: number
  readonly openPromises: number
  /** Topics that wait in the parking lot. */
  readonly openTopics: number
  /** Cards that wait for a summit. */
  readonly keptCards: number
  /** The day of its last summit that was closed; null when there is none. */
  readonly lastHeldOn: Day | null
  /** When its latest card was written; null when there is none. */
  readonly latestCardAt: Instant | null
  /** When something was last deleted from it; null when nothing was. */
  readonly lastDeletedAt: Instant | null
}

/** The outline of a month. */
export const outlineOf = ({
  summits,
  promises,
  appreciations,
  topics,
  unplugSessions,
  tombstones,
}: MonthRecord): MonthOutline => ({
  summits: summits.length,
  checkIns: summits.reduce((sum, summit) => sum + summit.checkIns.length, 0),
  promises: promises.length,
  appreciations: appreciations.length,
  tombstones: tombstones.length,
  unplugSessions: unplugSessions.length,
  openPromises: promises.filter(promise => promise.outcome === 'open').length,
  openTopics: topics.filter(topic => topic.outcome === 'open').length,
  keptCards: appreciations.filter(card => card.isKeptForSummit).length,
  lastHeldOn: latest(summits.filter(summit => summit.closedAt !== null).map(summit => summit.on)),
  latestCardAt: latest(appreciations.filter(card => !card.isKeptForSummit).map(card => card.createdAt)),
  lastDeletedAt: latest(tombstones.map(stone => stone.deletedAt)),
})

const latest = <Moment extends string>(moments: readonly Moment[]): Moment | null =>
  moments.toSorted().at(-1) ?? null

/** A household and its years in a few numbers, for telling two copies apart. */
export interface HouseholdSum {
  readonly name: string
  readonly members: readonly string[]
  /** The first and the last month in which anything happened; null when nothing has. */
  readonly from: Month | null
  readonly to: Month | null
  readonly summits: number
  readonly checkIns: number
  readonly promises: number
  readonly appreciations: number
}

/** Sums a household up. */
export function sumUp({ name, members }: Household, months: ReadonlyMap<Month, MonthOutline>): HouseholdSum {
  const outlines = [...months.values()]
  const total = (item: 'summits' | 'checkIns' | 'promises' | 'appreciations') =>
    outlines.reduce((sum, outline) => sum + outline[item], 0)
  const lived = [...months].filter(([, { summits, appreciations }]) => summits + appreciations > 0)
  const sorted = lived.map(([month]) => month).sort()
  return {
    name,
    members: members.map(member => member.name),
    from: sorted[0] ?? null,
    to: sorted.at(-1) ?? null,
    summits: total('summits'),
    checkIns: total('checkIns'),
    promises: total('promises'),
    appreciations: total('appreciations'),
  }
}
