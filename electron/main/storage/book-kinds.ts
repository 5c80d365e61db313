import { jottingPlaces, type Jottings } from '#contract/commands/desk'
import { text } from '#contract/shapes/guarded'
import { z } from '#contract/zod'
import type { Household } from '#domain/household'
import { emptyMonth, type MonthRecord } from '#domain/month-record'
import type { OpenSummit } from '#domain/summit/open-summit'
import type { BookKind } from './envelope'
import { household } from './shapes/household'
import { monthRecord } from './shapes/month'
import { openSummit } from './shapes/summit'

/** Who we are and what holds now. Null until a household was founded. */
export const householdKind: BookKind<Household | null> = {
  format: 'hearthside/household',
  version: 1,
  shape: z.nullable(household),
  empty: null,
}

/** What is half said. Not backed up, not exported. */
export interface Drafts {
  readonly summit: OpenSummit | null
  readonly jottings: Jottings
}

const jottings = Object.fromEntries(jottingPlaces.map(place => [place, z.optional(text('jotting'))]))

export const draftsKind: BookKind<Drafts> = {
  format: 'hearthside/drafts',
  version: 1,
  shape: z.object({ summit: z.nullable(openSummit), jottings: z.object(jottings) }),
  empty: { summit: null, jottings: {} },
}

export const monthKind: BookKind<MonthRecord> = {
  format: 'hearthside/month',
  version: 1,
  shape: monthRecord,
  empty: emptyMonth,
}

/** What holds for this computer only. */
export interface Machine {
  /** Which household is on the table. */
  readonly household: 'own' | 'demo'
}

export const machineKind: BookKind<Machine> = {
  format: 'hearthside/machine',
  version: 1,
  shape: z.object({ household: z.enum(['own', 'demo']) }),
  empty: { household: 'own' },
}
