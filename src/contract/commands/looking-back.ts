import type { Day, Week } from '#domain/calendar'
import type { SummitId } from '#domain/ids'
import type { PromiseShare, WeeklyPromise } from '#domain/promise'
import type { Trend } from '#domain/trend'
import { command } from '../command'
import { z } from '../zod'

/** The lines of every member for every question, over the weeks in which anybody answered. */
export interface Trends {
  readonly weeks: readonly Week[]
  readonly trends: readonly Trend[]
}

/** Every promise that all may see, newest first, and the day of each summit at which something was said of one. */
export interface PromiseHistory {
  readonly promises: readonly WeeklyPromise[]
  readonly kept: PromiseShare
  readonly heldOn: Readonly<Record<SummitId, Day>>
}

export const lookingBackCommands = {
  'promise.history': command<PromiseHistory>()(z.undefined()),
  'trends.look': command<Trends>()(z.undefined()),
}
