import type { Day } from '#domain/calendar'
import { shareableParts } from '#domain/check-in'
import type { Gathered } from '#domain/recap/gather'
import { papers, type Paper } from '#domain/recap/paper'
import { readPeriod } from '#domain/recap/period-text'
import type { Recap } from '#domain/recap/recap'
import { recapSections } from '#domain/recap/sections'
import { command, type WayOutFailure } from '../command'
import { guarded, id, oneOf } from '../shapes/guarded'
import { z } from '../zod'

/** What will be printed, and what there is to choose from. */
export interface RecapDesk {
  readonly recap: Recap
  /** Null for what is longer than a month: its words are let out week by week. */
  readonly gathered: Gathered | null
  readonly today: Day
  /** The paper that is usual where this computer is. */
  readonly paper: Paper
  /** How far the one that is being printed just now has come, whichever it is; null while none is. */
  readonly stage: RecapStage | null
}

/** How far the printing of a recap has come. */
export const recapStages = ['gathering', 'laying-out', 'printing', 'saving'] as const

export type RecapStage = (typeof recapStages)[number]

export type PrintFailure =
  | { readonly kind: 'print-failed' }
  | { readonly kind: 'print-stopped' }
  | { readonly kind: 'already-printing' }
export type ExportRecapFailure = { readonly kind: 'export-cancelled' } | PrintFailure
export type PrintRecapFailure = { readonly kind: 'no-printer' } | PrintFailure

const periodName = guarded((value: unknown): value is string => readPeriod(value) !== null, 'not-a-period')

/** One author's own thing, or the plans of all, and whether it may stand on a printed page. */
const shareChoice = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('check-in'),
    id: id<'check-in'>(),
    part: oneOf(shareableParts),
    shareable: z.boolean(),
  }),
  z.object({ kind: z.literal('promise'), id: id<'promise'>(), shareable: z.boolean() }),
  z.object({ kind: z.literal('appreciation'), id: id<'appreciation'>(), shareable: z.boolean() }),
  z.object({ kind: z.literal('plans'), id: id<'summit'>(), shareable: z.boolean() }),
])

export type ShareChoice = z.infer<typeof shareChoice>

const order = z.object({
  /** `2026-W47`, `2026-11`, `2026-Q4` or `2026`. */
  period: periodName,
  sections: z.array(oneOf(recapSections)).check(z.maxLength(recapSections.length)),
  paper: oneOf(papers),
})

/** What is to be printed, and on what. */
export type RecapOrder = z.infer<typeof order>

export const recapCommands = {
  /** Without a period: the week of today. */
  'recap.compose': command<RecapDesk>()(z.object({ period: z.nullable(periodName) })),
  'recap.share': command<RecapDesk, { kind: 'nothing-to-share' }>()(
    z.object({ period: periodName, choice: shareChoice }),
  ),
  /** Asks for a place, prints the recap and answers where it was put. */
  'recap.export': command<{ readonly path: string }, ExportRecapFailure | WayOutFailure>()(order),
  /** Sends the recap to a printer by the system's own dialog; whoever closes that has changed their mind. */
  'recap.print': command<null, PrintRecapFailure>()(order),
  /** Stops what is being printed; nothing is written then. */
  'recap.cancel': command<null>()(z.undefined()),
  /** Said by the hidden print window once the recap stands as it should be printed. */
  'recap.laid-out': command<null>()(z.undefined()),
}
