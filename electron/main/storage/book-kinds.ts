import { jottingPlaces, type Jottings } from '#contract/commands/desk'
import { preparedWords } from '#contract/commands/preparation'
import { id, text } from '#contract/shapes/guarded'
import { z } from '#contract/zod'
import type { Household } from '#domain/household'
import type { MemberId } from '#domain/ids'
import { emptyMonth, type MonthRecord } from '#domain/month-record'
import type { OpenSummit } from '#domain/summit/open-summit'
import type { PreparedWords } from '#domain/summit/prepared'
import type { BookKind } from './envelope'
import { draftsTo2 } from './migrations/drafts-2'
import { draftsTo3 } from './migrations/drafts-3'
import { householdTo2 } from './migrations/household-2'
import { householdTo3 } from './migrations/household-3'
import { householdTo4 } from './migrations/household-4'
import { machineTo2 } from './migrations/machine-2'
import { machineTo3 } from './migrations/machine-3'
import { monthTo2 } from './migrations/month-2'
import { monthTo3 } from './migrations/month-3'
import { household } from './shapes/household'
import { monthRecord } from './shapes/month'
import { openSummit } from './shapes/summit'

/** Who we are and what holds now. Null until a household was founded. */
export const householdKind: BookKind<Household | null> = {
  format: 'hearthside/household',
  migrations: [householdTo2, householdTo3, householdTo4],
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
  migrations: [monthTo2, monthTo3],
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
}

export const machineKind: BookKind<Machine> = {
  format: 'hearthside/machine',
  migrations: [machineTo2, machineTo3],
  shape: z.object({
    household: z.enum(['own', 'demo']),
    backupFolder: z.nullable(z.string()),
    hasLargeType: z.boolean(),
    hasSound: z.boolean(),
    hasQuickEntry: z.boolean(),
  }),
  empty: {
    household: 'own',
    backupFolder: null,
    hasLargeType: false,
    hasSound: true,
    hasQuickEntry: false,
  },
  isKept: false,
}
