import type { OwnAgenda } from './agenda'
import type { Instant, WallClock, Weekday } from './calendar'
import { entry, type Entry, type Tombstone } from './entry'
import type { MemberId, NewId } from './ids'
import type { Mark, Member } from './member'
import type { OwnItem } from './own-items'
import { fail, ok, type Result } from './result'
import type { Experiment } from './trends/experiment'
import type { ContextWeek, HiddenTrend, UsualAnswer } from './trends/notes'
import type { Holiday, UnplugHour } from './unplug/unplug-hour'
import { isPrintable, isSaid, isWithin } from './words'

export const fewestMembers = 2
export const mostMembers = 8

/** When the household means to meet: a weekday and a time on the wall clock, wherever it happens to be. */
export interface SummitRhythm {
  readonly weekday: Weekday
  readonly startsAt: WallClock
}

export interface Household extends Entry<'household'> {
  readonly name: string
  /** Two to eight, in the order in which they were named. */
  readonly members: readonly Member[]
  readonly summitRhythm: SummitRhythm
  /** Agendas of its own, beside those that ship. */
  readonly agendas: readonly OwnAgenda[]
  /** Scores of its own, in the order in which they are asked. */
  readonly items: readonly OwnItem[]
  readonly unplugHours: readonly UnplugHour[]
  /** Days on which no unplug hour is announced. */
  readonly holidays: readonly Holiday[]
  readonly contextWeeks: readonly ContextWeek[]
  readonly usuals: readonly UsualAnswer[]
  readonly hiddenTrends: readonly HiddenTrend[]
  /** What the household tries out, the newest last. */
  readonly experiments: readonly Experiment[]
  readonly tombstones: readonly Tombstone[]
}

export interface MemberPlan {
  readonly name: string
  readonly mark: Mark
}

export interface HouseholdPlan {
  readonly name: string
  readonly members: readonly MemberPlan[]
  readonly summitRhythm: SummitRhythm
}

export type HouseholdFailure =
  | { readonly kind: 'too-few-members' }
  | { readonly kind: 'too-many-members' }
  | { readonly kind: 'name-unusable'; readonly name: string }
  | { readonly kind: 'name-taken'; readonly name: string }
  | { readonly kind: 'mark-taken'; readonly mark: Mark }

/** A new household from what its people said at first start. */
export function foundHousehold(
  plan: HouseholdPlan,
  at: Instant,
  newId: NewId,
): Result<Household, HouseholdFailure> {
  return checked({
    ...entry(newId<'household'>(), at, null, 'everyone'),
    name: plan.name.trim(),
    members: plan.members.map(member => welcome(member, at, newId)),
    summitRhythm: plan.summitRhythm,
    agendas: [],
    items: [],
    unplugHours: [],
    holidays: [],
    contextWeeks: [],
    usuals: [],
    hiddenTrends: [],
    experiments: [],
    tombstones: [],
  })
}

/** Another person moves in. What was said before stays between those who were there. */
export const welcomeMember = (
  household: Household,
  plan: MemberPlan,
  at: Instant,
  newId: NewId,
): Result<Household, HouseholdFailure> =>
  checked({ ...household, updatedAt: at, members: [...household.members, welcome(plan, at, newId)] })

/** A new name or mark for a member; nothing changes when nobody has that id. */
export function changeMember(
  household: Household,
  memberId: MemberId,
  plan: MemberPlan,
  at: Instant,
): Result<Household, HouseholdFailure> {
  if (!household.members.some(member => member.id === memberId)) return ok(household)
  const members = household.members.map(member =>
    member.id === memberId ? { ...member, name: plan.name.trim(), mark: plan.mark, updatedAt: at } : member,
  )
  return checked({ ...household, updatedAt: at, members })
}

export const renameHousehold = (
  household: Household,
  plan: Pick<HouseholdPlan, 'name' | 'summitRhythm'>,
  at: Instant,
): Result<Household, HouseholdFailure> =>
  checked({ ...household, name: plan.name.trim(), summitRhythm: plan.summitRhythm, updatedAt: at })

const welcome = (plan: MemberPlan, at: Instant, newId: NewId): Member => ({
  ...entry(newId<'member'>(), at, null, 'everyone'),
  name: plan.name.trim(),
  mark: plan.mark,
})

function checked(household: Household): Result<Household, HouseholdFailure> {
  const { members } = household
  if (members.length < fewestMembers) return fail({ kind: 'too-few-members' })
  if (members.length > mostMembers) return fail({ kind: 'too-many-members' })

  const unusable = [household.name, ...members.map(member => member.name)].find(name => !isName(name))
  if (unusable !== undefined) return fail({ kind: 'name-unusable', name: unusable })

  const nameTwice = firstTwice(
    members.map(member => member.name),
    alike,
  )
  if (nameTwice !== undefined) return fail({ kind: 'name-taken', name: nameTwice })
  const markTwice = firstTwice(
    members.map(member => member.mark),
    mark => mark,
  )
  if (markTwice !== undefined) return fail({ kind: 'mark-taken', mark: markTwice })
  return ok(household)
}

const isName = (name: string): boolean =>
  isSaid(name) && isPrintable(name) && isWithin(name, 'name') && !/[\n\r\t]/.test(name)

/** The same letters, whatever their case and however the keyboard composed them. */
export const alike = (name: string): string => name.normalize('NFC').toLowerCase()

/** The first value whose key comes a second time. */
export const firstTwice = <Value>(
  values: readonly Value[],
  key: (value: Value) => string,
): Value | undefined => {
  const keys = values.map(key)
  return values.find((value, index) => keys.indexOf(key(value)) !== index)
}
