import { isWeek } from '#domain/calendar-text'
import { shareableParts } from '#domain/check-in'
import type { Recap, WeekGathered } from '#domain/recap'
import { command } from '../command'
import { guarded, id, oneOf } from '../shapes/guarded'
import { z } from '../zod'

/** The page as it will be printed, and the whole week to choose from. */
export interface RecapDesk {
  readonly recap: Recap
  readonly gathered: WeekGathered
}

export type ExportRecapFailure = { readonly kind: 'export-cancelled' } | { readonly kind: 'print-failed' }

const week = guarded(isWeek, 'not-a-week')

/** One author's own thing, and whether it may stand on a printed page. */
const shareChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('check-in'), id: id<'check-in'>(), parts: z.array(oneOf(shareableParts)) }),
  z.object({ kind: z.literal('promise'), id: id<'promise'>(), shareable: z.boolean() }),
  z.object({ kind: z.literal('appreciation'), id: id<'appreciation'>(), shareable: z.boolean() }),
])

export type ShareChoice = z.infer<typeof shareChoice>

export const recapCommands = {
  /** Without a week: the one of today. */
  'recap.compose': command<RecapDesk>()(z.object({ week: z.nullable(week) })),
  'recap.share': command<RecapDesk, { kind: 'nothing-to-share' }>()(z.object({ week, choice: shareChoice })),
  /** Asks for a place, prints the page and answers where it was put. */
  'recap.export': command<{ readonly path: string }, ExportRecapFailure>()(z.object({ week })),
  /** Said by the hidden print window once the page stands as it should be printed. */
  'recap.laid-out': command<null>()(z.undefined()),
}
