import type { CheckIn } from '#domain/check-in'
import type { WeeklyPromise, SettlePromiseFailure } from '#domain/promise'
import { outcomes } from '#domain/promise'
import type { AnswerFailure, NoSuchStep, OpenSummit, OpenSummitFailure } from '#domain/summit/open-summit'
import type { RevealFailure } from '#domain/summit/close-summit'
import { command } from '../command'
import { id, oneOf } from '../shapes/guarded'
import { stepAnswer } from '../shapes/step-answer'
import { z } from '../zod'

/** A running summit as the interface may know it. Hidden answers are those of the reader only. */
export interface SummitTable {
  readonly summit: OpenSummit
  /** Turned over in this summit. */
  readonly checkIns: readonly CheckIn[]
  /** From earlier summits: open, or looked at in this one. */
  readonly promises: readonly WeeklyPromise[]
}

export interface NoSummit {
  readonly kind: 'no-summit'
}

type OpenFailure = OpenSummitFailure | NoSummit | { readonly kind: 'summit-running' | 'no-such-agenda' }

const step = z.number().check(z.int(), z.gte(0), z.lte(99))
const memberId = id<'member'>()
// Nobody sits that long; what is larger is a mistake, and must not reach the book.
const aDayS = 86_400

export const summitCommands = {
  /** `reader`: who is writing hidden answers at the screen; null while nobody is. */
  'summit.current': command<SummitTable | null>()(z.object({ reader: z.nullable(memberId) })),
  'summit.open': command<SummitTable, OpenFailure>()(
    z.object({
      agenda: z.string(),
      present: z.array(memberId).check(z.maxLength(8)),
      isForAll: z.optional(z.boolean()),
    }),
  ),
  'summit.go-to': command<SummitTable, NoSummit | NoSuchStep>()(z.object({ step })),
  'summit.spend': command<null, NoSummit | NoSuchStep>()(
    z.object({ step, seconds: z.number().check(z.gte(0), z.lte(aDayS)) }),
  ),
  'summit.answer': command<SummitTable, NoSummit | AnswerFailure>()(
    z.object({ step, answer: stepAnswer, reader: z.nullable(memberId) }),
  ),
  'check-in.reveal': command<SummitTable, NoSummit | RevealFailure>()(z.undefined()),
  'check-in.take-back': command<SummitTable | null, { kind: 'no-such-check-in' }>()(
    z.object({ checkInId: id<'check-in'>() }),
  ),
  'promise.settle': command<SummitTable, NoSummit | { kind: 'no-such-promise' } | SettlePromiseFailure>()(
    z.object({ promiseId: id<'promise'>(), outcome: oneOf(outcomes) }),
  ),
  'summit.close': command<{ readonly promises: readonly WeeklyPromise[] }, NoSummit>()(z.undefined()),
  'summit.set-aside': command<null, NoSummit>()(z.undefined()),
}
