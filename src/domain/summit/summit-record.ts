import type { Agenda } from '../agenda'
import type { Day, Instant } from '../calendar'
import type { CheckIn } from '../check-in'
import type { Entry } from '../entry'
import type { MemberId } from '../ids'
import type { Plans } from '../steps/plans/plans'

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
  readonly plans: Plans
}
