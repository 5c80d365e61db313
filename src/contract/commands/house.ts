import type { Appreciation } from '#domain/appreciation'
import type { Day } from '#domain/calendar'
import type { Household, HouseholdFailure } from '#domain/household'
import type { SummitId } from '#domain/ids'
import type { WeeklyPromise } from '#domain/promise'
import type { StepKindName } from '#domain/steps/step-kinds'
import type { NextSummit } from '#domain/summit-time'
import { command } from '../command'
import { id, text } from '../shapes/guarded'
import { memberPlan, summitRhythm } from '../shapes/household'
import { z } from '../zod'

/** What home shows; everything the first screen needs, in one answer. */
export interface House {
  /** Null before the first start is finished. */
  readonly household: Household | null
  readonly isDemo: boolean
  /** Whether a household of one's own is there to go back to from the demo. */
  readonly hasOwn: boolean
  readonly today: Day
  readonly nextSummit: NextSummit | null
  /** The agenda to begin with: that of the last summit, or the one for the first. */
  readonly usualAgenda: string
  readonly running: RunningSummit | null
  readonly openPromises: readonly WeeklyPromise[]
  readonly latestAppreciation: Appreciation | null
  /** How much waits for the next summit. */
  readonly waiting: { readonly topics: number; readonly cards: number }
  readonly computer: Computer
  readonly runtime: Runtime
}

/** What holds for this computer only. */
export interface Computer {
  /** Whether a summit is written larger, to be read from further away. */
  readonly hasLargeType: boolean
  /** Whether a soft sound says that the time meant for a turn is over. */
  readonly hasSound: boolean
  readonly quickEntry: QuickEntry
}

/** Whether a key of the whole desktop opens a small window for a card; `refused` when the desktop does not let us have it. */
export type QuickEntry = 'off' | 'on' | 'refused'

export interface RunningSummit {
  readonly id: SummitId
  readonly on: Day
  readonly step: StepKindName
}

/** Which Electron this is: the one that is shipped, or a stand-in for development and looking around. */
export type Runtime = 'official' | 'development'

const householdPlan = z.object({
  name: text('name'),
  members: z.array(memberPlan).check(z.maxLength(8)),
  summitRhythm,
})

export const houseCommands = {
  'house.open': command<House>()(z.undefined()),
  'household.found': command<House, HouseholdFailure>()(householdPlan),
  'household.rename': command<House, HouseholdFailure>()(
    z.pick(householdPlan, { name: true, summitRhythm: true }),
  ),
  'member.welcome': command<House, HouseholdFailure>()(memberPlan),
  'member.change': command<House, HouseholdFailure>()(
    z.object({ memberId: id<'member'>(), plan: memberPlan }),
  ),
  'computer.set': command<House>()(
    z.object({
      hasLargeType: z.boolean(),
      hasSound: z.boolean(),
      hasQuickEntry: z.boolean(),
    }),
  ),
  'demo.enter': command<House>()(z.undefined()),
  'demo.remove': command<House>()(z.undefined()),
}
