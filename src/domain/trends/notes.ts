import type { Instant, Week } from '../calendar'
import { entry, type Entry } from '../entry'
import type { Household } from '../household'
import type { Id, MemberId } from '../ids'
import { bury, putEntry } from '../month-record'
import type { ScoreItem } from '../score'

/** What a week stood under, where that says more than anything people did. */
export const contexts = ['illness', 'travel', 'birth', 'exams', 'other'] as const

export type Context = (typeof contexts)[number]

/** A week that was not like others for the household. It is drawn, and left out of what is usual. */
export interface ContextWeek extends Entry<'context-week'> {
  readonly week: Week
  readonly context: Context
}

/** What somebody said when they were asked whether their later answers are their new usual. */
export interface UsualAnswer extends Entry<'usual-answer'> {
  readonly author: MemberId
  readonly item: ScoreItem
  /** The first week of those they were asked about. */
  readonly since: Week
  readonly isNew: boolean
}

/** Whether somebody keeps the history of one of their scores to themselves. */
export interface HiddenTrend extends Entry<'hidden-trend'> {
  readonly author: MemberId
  readonly item: ScoreItem
  readonly isHidden: boolean
}

/** Says what a week stood under, or with null that it was a week like others. */
export function markWeek(
  household: Household,
  week: Week,
  context: Context | null,
  id: Id<'context-week'>,
  at: Instant,
): Household {
  const before = household.contextWeeks.find(other => other.week === week)
  if (context === null && before === undefined) return household
  if (context === null)
    return {
      ...household,
      updatedAt: at,
      contextWeeks: household.contextWeeks.filter(other => other.week !== week),
      // After a merge there may be two of them.
      tombstones: household.contextWeeks
        .filter(other => other.week === week)
        .reduce((stones, { id: gone }) => bury(stones, gone, at), household.tombstones),
    }
  const marked = { ...(before ?? entry(id, at, null, 'everyone')), updatedAt: at, week, context }
  return { ...household, updatedAt: at, contextWeeks: putEntry(household.contextWeeks, marked) }
}

/** What somebody says of their usual from a week on; null takes back what they said of it. */
export interface SaidOfUsual {
  readonly author: MemberId
  readonly item: ScoreItem
  readonly since: Week
  readonly isNew: boolean | null
}

/** Keeps what somebody says of their usual, in the place of what they said of the same weeks before, or takes that back. */
export function sayUsual(
  household: Household,
  { isNew, ...about }: SaidOfUsual,
  id: Id<'usual-answer'>,
  at: Instant,
): Household {
  const isOfTheSame = (other: UsualAnswer) =>
    other.author === about.author && other.item === about.item && other.since === about.since
  const before = household.usuals.filter(isOfTheSame)
  if (isNew === null)
    return {
      ...household,
      updatedAt: at,
      usuals: household.usuals.filter(other => !isOfTheSame(other)),
      tombstones: before.reduce((stones, { id: gone }) => bury(stones, gone, at), household.tombstones),
    }
  const kept = { ...(before[0] ?? entry(id, at, about.author, 'everyone')), ...about, isNew, updatedAt: at }
  return { ...household, updatedAt: at, usuals: putEntry(household.usuals, kept) }
}

/** Takes the history of one score of one's own out of the shared views, or puts it back. */
export function hideTrend(
  household: Household,
  said: Pick<HiddenTrend, 'author' | 'item' | 'isHidden'>,
  id: Id<'hidden-trend'>,
  at: Instant,
): Household {
  const before = household.hiddenTrends.find(
    other => other.author === said.author && other.item === said.item,
  )
  const kept = { ...(before ?? entry(id, at, said.author, 'everyone')), ...said, updatedAt: at }
  return { ...household, updatedAt: at, hiddenTrends: putEntry(household.hiddenTrends, kept) }
}

/** Whether a member lets the history of a score be seen by all. */
export const isTrendShown = (
  { hiddenTrends }: Pick<Household, 'hiddenTrends'>,
  memberId: MemberId,
  item: ScoreItem,
): boolean => {
  // Two computers may each have said it: the later word counts.
  const said = hiddenTrends.filter(hidden => hidden.author === memberId && hidden.item === item)
  return said.toSorted((a, b) => a.updatedAt.localeCompare(b.updatedAt)).at(-1)?.isHidden !== true
}
