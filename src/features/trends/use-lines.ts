import { computed, type ComputedRef } from 'vue'
import type { Trends } from '#contract/commands/trends'
import { weeksBetween } from '#domain/calendar'
import type { MemberId } from '#domain/ids'
import type { Member } from '#domain/member'
import type { ScoreItem } from '#domain/score'
import { readTrend } from '#domain/trends/reading'
import { newUsualsOf } from '#domain/trends/usuals'
import type { Window } from '#domain/trends/window'
import type { Line } from './charts/lines'

/** The lines of one question, read as of the last week of the window that is looked at. */
export function useLines(
  trends: () => Trends | null,
  members: () => readonly Member[],
  item: () => ScoreItem,
  window: () => Window,
): ComputedRef<readonly Line[]> {
  return computed(() => {
    const looked = trends()
    if (looked === null) return []
    return members()
      .filter(member => !isHidden(looked, member.id, item()))
      .flatMap(member => {
        const trend = looked.trends.find(other => other.memberId === member.id && other.item === item())
        if (trend === undefined) return []
        return [{ member, trend, reading: readUpTo(looked, trend, window()) }]
      })
  })
}

function readUpTo(looked: Trends, trend: Line['trend'], { from, to }: Window): Line['reading'] {
  return readTrend(
    { ...trend, scores: trend.scores.slice(0, to) },
    {
      weeks: looked.weeks.slice(0, to),
      contextWeeks: new Set(looked.contextWeeks.map(({ week }) => week)),
      newSince: newUsualsOf(looked.usuals, trend.memberId, trend.item),
      lookedAtFrom: from,
      weeksBeyond: to === looked.weeks.length ? weeksGoneBy(looked) : 0,
    },
  )
}

function weeksGoneBy({ weeks, thisWeek }: Trends): number {
  const last = weeks.at(-1)
  return last === undefined ? 0 : Math.max(0, weeksBetween(last, thisWeek).length - 1)
}

/** Whether a member keeps the history of a score to themselves. */
export const isHidden = ({ hidden }: Trends, memberId: MemberId, item: ScoreItem): boolean =>
  hidden.some(one => one.memberId === memberId && one.item === item)
