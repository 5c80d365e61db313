import { jottingPlaces, type Jottings } from '#contract/commands/desk'
import { text } from '#contract/shapes/guarded'
import { z } from '#contract/zod'
import type { Household } from '#domain/household'
import { emptyMonth, type MonthRecord } from '#domain/month-record'
import type { OpenSummit } from '#domain/summit/open-summit'
import type { BookKind } from './envelope'
import { householdTo2 } from './migrations/household-2'
import { machineTo2 } from './migrations/machine-2'
import { household } from './shapes/household'
import { monthRecord } from './shapes/month'
import { openSummit } from './shapes/summit'

/** Who we are and what holds now. Null until a household was founded. */
export const householdKind: BookKind<Household | null> = {
  format: 'hearthside/household',
  migrations: [householdTo2],
  shape: z.nullable(household),
  empty: null,
  isKept: true,
}

/** What is half said. Not backed up, not exported. */
export interface Drafts {
  readonly summit: OpenSummit | null
  readonly jottings: Jottings
}

const jottings = Object.fromEntries(jottingPlaces.map(place => [place, z.optional(text('jotting'))]))

export const draftsKind: BookKind<Drafts> = {
  format: 'hearthside/drafts',
  migrations: [],
  shape: z.object({ summit: z.nullable(openSummit), jottings: z.object(jottings) }),
  empty: { summit: null, jottings: {} },
  isKept: false,
}

export const monthKind: BookKind<MonthRecord> = {
  format: 'hearthside/month',
  migrations: [],
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
}

export const machineKind: BookKind<Machine> = {
  format: 'hearthside/machine',
  migrations: [machineTo2],
  shape: z.object({ household: z.enum(['own', 'demo']), backupFolder: z.nullable(z.string()) }),
  empty: { household: 'own', backupFolder: null },
  isKept: false,
}
