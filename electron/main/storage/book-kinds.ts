import { jottingPlaces, type Jottings } from '#contract/commands/desk'
import { guarded, text } from '#contract/shapes/guarded'
import { z } from '#contract/zod'
import { isDay, isInstant, type Month } from '#domain/calendar'
import type { Household } from '#domain/household'
import { emptyMonth, type MonthRecord } from '#domain/month-record'
import type { MonthOutline } from '#domain/outline'
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

/** Which month holds what, so that opening need not read them all. Made anew from the months wherever it does not fit. */
export interface Contents {
  readonly months: Readonly<Record<Month, { readonly stamp: string; readonly outline: MonthOutline }>>
}

const count = z.number().check(z.int(), z.gte(0))

export const contentsKind: BookKind<Contents> = {
  format: 'hearthside/contents',
  migrations: [],
  shape: z.object({
    months: z.record(
      z.string(),
      z.object({
        stamp: z.string(),
        outline: z.object({
          summits: count,
          checkIns: count,
          promises: count,
          appreciations: count,
          tombstones: count,
          openPromises: count,
          lastHeldOn: z.nullable(guarded(isDay, 'not-a-day')),
          latestCardAt: z.nullable(guarded(isInstant, 'not-an-instant')),
          lastDeletedAt: z.nullable(guarded(isInstant, 'not-an-instant')),
        }),
      }),
    ),
  }),
  empty: { months: {} },
  isKept: false,
}
