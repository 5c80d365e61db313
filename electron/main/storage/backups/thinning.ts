import { dayAt, daysBetween, monthOf, weekOf, type Day, type Instant } from '#domain/calendar'

export interface ThinnedCopy {
  readonly madeAt: Instant
  /** In bytes. */
  readonly size: number
}

const kept = { last: 10, daily: 14, weekly: 60, monthly: 366 } as const

/** For how many days at most a copy is kept, and with it what has been deleted since. */
export const longestKeptDays = kept.monthly

// Books that shrink to less than this share of a copy may have lost something that the copy still has.
const muchSmaller = 0.5

/**
 * The copies that may go: all but the last ten, then one a day for two weeks, one a week for two months and one a month
 * for a year. None that is much larger than the books are now, and none from a day that has not come yet: then it is
 * the books, or the clock, that are to be doubted. `size` of the books now in bytes, packed; `zone` (IANA) says what a
 * day is.
 */
export function copiesToGo<Copy extends ThinnedCopy>(
  copies: readonly Copy[],
  now: { readonly at: Instant; readonly size: number; readonly zone: string },
): readonly Copy[] {
  const today = dayAt(now.at, now.zone)
  const past = copies
    .filter(copy => copy.madeAt <= now.at)
    .toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))
  const older = past.slice(kept.last)
  const seen = new Set<string>()
  // Oldest first, so that of each day, week and month its first copy stays, and goes on staying.
  const staying = new Set(
    older.toReversed().filter(copy => {
      const span = spanOf(dayAt(copy.madeAt, now.zone), today)
      if (span === null || seen.has(span)) return false
      seen.add(span)
      return true
    }),
  )
  return older.filter(copy => !staying.has(copy) && now.size >= copy.size * muchSmaller)
}

function spanOf(day: Day, today: Day): string | null {
  const age = daysBetween(day, today)
  if (age <= kept.daily) return day
  if (age <= kept.weekly) return weekOf(day)
  return age <= kept.monthly ? monthOf(day) : null
}
