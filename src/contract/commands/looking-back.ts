import type { Day } from '#domain/calendar'
import type { SummitId } from '#domain/ids'
import type { PromiseShare, WeeklyPromise } from '#domain/promise'
import { command } from '../command'
import { z } from '../zod'

/** Every promise that all may see, newest first, and the day of each summit at which something was said of one. */
export interface PromiseHistory {
  readonly promises: readonly WeeklyPromise[]
  readonly kept: PromiseShare
  readonly heldOn: Readonly<Record<SummitId, Day>>
}

export const lookingBackCommands = {
  'promise.history': command<PromiseHistory>()(z.undefined()),
}
