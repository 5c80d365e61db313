import { jottingPlaces, type Jottings } from '#contract/commands/desk'
import { preparedWords } from '#contract/commands/preparation'
import { whenClosed, type WhenClosed } from '#contract/commands/reminders'
import { quietHours } from '#contract/shapes/reminders'
import { id, oneOf, text } from '#contract/shapes/guarded'
import { z } from '#contract/zod'
import type { Household } from '#domain/household'
import type { MemberId } from '#domain/ids'
import { emptyMonth, type MonthRecord } from '#domain/month-record'
import type { QuietHours } from '#domain/reminders/quiet'
import { emptyLog, type ReminderLog } from '#domain/reminders/reminder-log'
import type { RunningHour } from '#domain/unplug/session'
import type { OpenSummit } from '#domain/summit/open-summit'
import type { PreparedWords } from '#domain/summit/prepared'
import type { BookKind } from './envelope'
import { draftsTo2 } from './migrations/drafts-2'
import { draftsTo3 } from './migrations/drafts-3'
import { householdTo2 } from './migrations/household-2'
import { householdTo3 } from './migrations/household-3'
import { householdTo4 } from './migrations/household-4'
import { householdTo5 } from './migrations/household-5'
import { machineTo2 } from './migrations/machine-2'
import { machineTo3 } from './migrations/machine-3'
import { machineTo4 } from './migrations/machine-4'
import { monthTo2 } from './migrations/month-2'
import { monthTo3 } from './migrations/month-3'
import { monthTo4 } from './migrations/month-4'
import { household } from './shapes/household'
import { reminderLog, runningHour } from './shapes/reminders'
import { monthRecord } from './shapes/month'
import { openSummit } from './shapes/summit'

/** Who we are and what holds now. Null until a household was founded. */
export const householdKind: BookKind<Household | null> = {
  format: 'hearthside/household',
  migrations: [householdTo2, householdTo3, householdTo4, householdTo5],
  shape: z.nullable(household),
  empty: null,
  isKept: true,
}

/** What is half said. Not backed up, not exported. */
export interface Drafts {
  readonly summit: OpenSummit | null
  readonly jottings: Jottings
  /** What members have got ready for the next check-in, each their own. */
  readonly prepared: Readonly<Record<MemberId, PreparedWords>>
}

const jottings = Object.fromEntries(jottingPlaces.map(place => [place, z.optional(text('jotting'))]))

export const draftsKind: BookKind<Drafts> = {
  format: 'hearthside/drafts',
  migrations: [draftsTo2, draftsTo3],
  shape: z.object({
    summit: z.nullable(openSummit),
    jottings: z.object(jottings),
    prepared: z.record(id<'member'>(), preparedWords),
  }),
  empty: { summit: null, jottings: {}, prepared: {} },
  isKept: false,
}

export const monthKind: BookKind<MonthRecord> = {
  format: 'hearthside/month',
  migrations: [monthTo2, monthTo3, monthTo4],
  shape: monthRecord,
  empty: emptyMonth,
  isKept: true,
}

/** What holds for this computer only. */
export interface Machine {
  /** Which household is on the table. */
  readonly household: 'own' | 'demo'
  /** Where copies of the books go; null for the folder beside them. */
  readonly backupFolder: string | null
  /** Whether a summit is written larger. */
  readonly hasLargeType: boolean
  readonly hasSound: boolean
  /** Whether a key of the whole desktop opens a small window for a card. */
  readonly hasQuickEntry: boolean
  /** Minutes before a summit at which it is announced; null: not at all. */
  readonly summitNoticeMinutes: number | null
  readonly quietHours: QuietHours | null
  /** What closing the window does; to the tray only where one is proven to be there. */
  readonly whenClosed: WhenClosed
}

export const machineKind: BookKind<Machine> = {
  format: 'hearthside/machine',
  migrations: [machineTo2, machineTo3, machineTo4],
  shape: z.object({
    household: z.enum(['own', 'demo']),
    backupFolder: z.nullable(z.string()),
    hasLargeType: z.boolean(),
    hasSound: z.boolean(),
    hasQuickEntry: z.boolean(),
    summitNoticeMinutes: z.nullable(z.number().check(z.int(), z.gte(0), z.lte(1440))),
    quietHours: z.nullable(quietHours),
    whenClosed: oneOf(whenClosed),
  }),
  empty: {
    household: 'own',
    backupFolder: null,
    hasLargeType: false,
    hasSound: true,
    hasQuickEntry: false,
    summitNoticeMinutes: 30,
    quietHours: null,
    whenClosed: 'quit',
  },
  isKept: false,
}

/** What this computer remembers of reminders. Where it cannot be read it begins anew, and nothing is said twice. */
export interface Reminding {
  readonly log: ReminderLog
  /** The unplug hours that are going on. */
  readonly running: readonly RunningHour[]
  /** The zone that the household has come from, until somebody says which clock counts now. */
  readonly travelledFrom: string | null
}

export const remindingKind: BookKind<Reminding> = {
  format: 'hearthside/reminders',
  migrations: [],
  shape: z.object({
    log: reminderLog,
    running: z.array(runningHour),
    travelledFrom: z.nullable(z.string()),
  }),
  empty: { log: emptyLog, running: [], travelledFrom: null },
  isKept: false,
}
