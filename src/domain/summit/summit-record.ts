import type { Agenda } from '../agenda'
import type { Day, Instant } from '../calendar'
import type { CheckIn } from '../check-in'
import { entry, type Entry } from '../entry'
import type { Id, MemberId } from '../ids'
import { fail, ok, type Result } from '../result'
import type { Plans } from '../steps/plans/plans'

/** How a summit felt to one who was there: 1 (a struggle) to 5 (good for us). */
export interface Rating extends Entry<'rating'> {
  readonly author: MemberId
  readonly stars: Stars
}

export const stars = [1, 2, 3, 4, 5] as const

export type Stars = (typeof stars)[number]

/** What is kept of a summit: from its reveal on, and for good once it is closed. */
export interface SummitRecord extends Entry<'summit'> {
  /** The local day on which it was opened. */
  readonly on: Day
  readonly agenda: Agenda
  readonly present: readonly MemberId[]
  /** Null while it is going on, or when it was set aside after the reveal. */
  readonly closedAt: Instant | null
  /** Only what its authors turned over and have not taken back. */
  readonly checkIns: readonly CheckIn[]
  /** How the summit itself felt to those who said; each for the eyes of its author alone. */
  readonly ratings: readonly Rating[]
  readonly plans: Plans
  /** Whether the household lets the plans onto paper: they have no author who could say so alone. */
  readonly arePlansShareable: boolean
}

/** A summit with the check-ins that may be seen: whoever came later has not seen what was turned over before. */
export const withCheckInsFor = <Summit extends Pick<SummitRecord, 'checkIns'>>(
  summit: Summit,
  maySee: (checkIn: CheckIn) => boolean,
): Summit => ({ ...summit, checkIns: summit.checkIns.filter(maySee) })

export interface NotPresentThen {
  readonly kind: 'was-not-present'
}

/** Keeps how a summit felt to one who was there, in the place of what they said before. */
export function rateSummit(
  summit: SummitRecord,
  author: MemberId,
  given: Stars,
  id: Id<'rating'>,
  at: Instant,
): Result<SummitRecord, NotPresentThen> {
  if (!summit.present.includes(author)) return fail({ kind: 'was-not-present' })
  const before = summit.ratings.find(rating => rating.author === author)
  const rating: Rating = {
    ...(before ?? entry(id, at, author, [author])),
    author,
    updatedAt: at,
    stars: given,
  }
  return ok({
    ...summit,
    ratings: [...summit.ratings.filter(other => other.author !== author), rating],
  })
}
