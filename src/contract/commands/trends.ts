import { isWeek } from '#domain/calendar-text'
import type { Day, Week } from '#domain/calendar'
import type { MemberId } from '#domain/ids'
import type { ScoreItem } from '#domain/score'
import type { Trend } from '#domain/trend'
import {
  mostPairs,
  type Block,
  type Experiment,
  type ExperimentFailure,
  type ExperimentOutcome,
} from '#domain/trends/experiment'
import type { GuessReading } from '#domain/trends/guesses'
import type { Marks } from '#domain/trends/marks'
import { contexts, type ContextWeek, type UsualAnswer } from '#domain/trends/notes'
import { command, type WayOutFailure } from '../command'
import { guarded, id, oneOf, text } from '../shapes/guarded'
import { scoreItem } from '../shapes/score-item'
import { z } from '../zod'

/** What the household may see of its weeks. Lists without a name of their own hold one number for each week. */
export interface Trends {
  /** From the first summit with an answer to the last; empty without any. */
  readonly weeks: readonly Week[]
  /** The week of today. */
  readonly thisWeek: Week
  /** One for each member and question; without answers where its owner hides it. */
  readonly trends: readonly Trend[]
  readonly hidden: readonly { readonly memberId: MemberId; readonly item: ScoreItem }[]
  readonly contextWeeks: readonly ContextWeek[]
  readonly usuals: readonly UsualAnswer[]
  readonly marks: readonly Marks[]
  /** Cards that landed, by the week in which they were written. */
  readonly landed: readonly { readonly week: Week; readonly count: number }[]
  readonly guesses: readonly GuessReading[]
  /** The unplug hours that were held, by day. */
  readonly unplugDays: readonly { readonly on: Day; readonly kept: number; readonly cutShort: number }[]
  /** The newest first. */
  readonly experiments: readonly ExperimentStanding[]
}

export interface ExperimentStanding {
  readonly experiment: Experiment
  /** Which week of it this is, 0 the first, and what kind; null when it has not begun or is over. */
  readonly now: { readonly block: number; readonly kind: Block } | null
  readonly hasBegun: boolean
  readonly isOver: boolean
  /** What it came to for each; empty until it is over, so that nobody's answers lean. */
  readonly outcomes: readonly ExperimentOutcome[]
}

export interface ExportFailure {
  readonly kind: 'export-cancelled'
}

const memberId = id<'member'>()
const week = guarded(isWeek, 'not-a-week')
const cell = z.nullable(z.union([z.number().check(z.gte(0)), z.string().check(z.maxLength(200))]))

export const trendCommands = {
  'trends.look': command<Trends>()(z.undefined()),
  /** Null: a week like others. */
  'trends.mark-week': command<Trends, { readonly kind: 'no-household' }>()(
    z.object({ week, context: z.nullable(oneOf(contexts)) }),
  ),
  'trends.say-usual': command<Trends, { readonly kind: 'no-household' }>()(
    z.object({ memberId, item: scoreItem, since: week, isNew: z.nullable(z.boolean()) }),
  ),
  'trends.hide': command<Trends, { readonly kind: 'no-household' }>()(
    z.object({ memberId, item: scoreItem, isHidden: z.boolean() }),
  ),
  'experiment.plan': command<Trends, { readonly kind: 'no-household' } | ExperimentFailure>()(
    z.object({
      practice: text('line'),
      item: scoreItem,
      pairs: z.number().check(z.int(), z.gte(1), z.lte(mostPairs)),
    }),
  ),
  'experiment.end': command<Trends, { readonly kind: 'no-household' }>()(
    z.object({ experimentId: id<'experiment'>() }),
  ),
  /** Puts a picture of a chart on the clipboard. */
  'chart.copy': command<null, { readonly kind: 'picture-unreadable' }>()(
    z.object({
      png: z.custom<Uint8Array>(bytes => bytes instanceof Uint8Array && bytes.length <= 20_000_000, {
        error: 'too-long',
      }),
    }),
  ),
  /** Asks for a place and writes the table behind a chart there, for a spreadsheet. */
  'chart.export': command<{ readonly path: string }, ExportFailure | WayOutFailure>()(
    z.object({
      name: text('line'),
      rows: z.array(z.array(cell).check(z.maxLength(100))).check(z.maxLength(20_000)),
    }),
  ),
}
