import type { Appreciation } from '#domain/appreciation'
import type { CheckIn } from '#domain/check-in'
import type { PromiseShare, WeeklyPromise, SettlePromiseFailure } from '#domain/promise'
import { outcomes } from '#domain/promise'
import type { AnswerFailure, NoSuchStep, OpenSummit, OpenSummitFailure } from '#domain/summit/open-summit'
import type { RevealFailure } from '#domain/summit/close-summit'
import type { SeatFailure } from '#domain/summit/seats'
import { stars, type NotPresentThen, type Stars, type SummitRecord } from '#domain/summit/summit-record'
import type { Week } from '#domain/calendar'
import type { NextSummit } from '#domain/summit-time'
import type { NotPresent } from '#domain/steps/step-kind'
import type { Topic } from '#domain/topic'
import { command } from '../command'
import { guarded, id, oneOf } from '../shapes/guarded'
import { stepAnswer } from '../shapes/step-answer'
import { z } from '../zod'

/** A running summit as the interface may know it. Hidden answers are those of the reader only. */
export interface SummitTable {
  readonly summit: OpenSummit
  /** Turned over in this summit. */
  readonly checkIns: readonly CheckIn[]
  /** From earlier summits: open, or looked at in this one. */
  readonly promises: readonly WeeklyPromise[]
  /** What became of promises so far. */
  readonly kept: PromiseShare
  /** What waits in the parking lot or was settled in this summit. */
  readonly topics: readonly Topic[]
  /** In a round of thanks: what the one whose turn it is has kept for this evening. */
  readonly keptCards: readonly Appreciation[]
}

/** What is shown when a summit is over. */
export interface SummitSummary {
  readonly summit: Omit<SummitRecord, 'ratings'>
  readonly promises: readonly WeeklyPromise[]
  /** Talked about in it. */
  readonly topics: readonly Topic[]
  readonly next: NextSummit | null
  /** The week whose page shows it. */
  readonly week: Week
}

export interface NoSummit {
  readonly kind: 'no-summit'
}

type OpenFailure = OpenSummitFailure | NoSummit | { readonly kind: 'summit-running' | 'no-such-agenda' }

const step = z.number().check(z.int(), z.gte(0), z.lte(99))
const memberId = id<'member'>()
const isStars = (value: unknown): value is Stars => stars.some(known => known === value)
// Nobody sits that long; what is larger is a mistake, and must not reach the book.
const aDayS = 86_400
const seconds = z.number().check(z.gte(0), z.lte(aDayS))

export const summitCommands = {
  /** `reader`: who is writing hidden answers at the screen; null while nobody is. */
  'summit.current': command<SummitTable | null>()(z.object({ reader: z.nullable(memberId) })),
  'summit.open': command<SummitTable, OpenFailure>()(
    z.object({
      agenda: z.string(),
      present: z.array(memberId).check(z.maxLength(8)),
      isForAll: z.optional(z.boolean()),
      hasGuesses: z.optional(z.boolean()),
    }),
  ),
  'summit.go-to': command<SummitTable, NoSummit | NoSuchStep>()(z.object({ step })),
  'summit.spend': command<null, NoSummit | NoSuchStep>()(
    z.object({ step, seconds, spoken: z.record(memberId, seconds) }),
  ),
  'summit.answer': command<SummitTable, NoSummit | AnswerFailure>()(
    z.object({ step, answer: stepAnswer, reader: z.nullable(memberId) }),
  ),
  'summit.say-ready': command<SummitTable, NoSummit | NotPresent>()(
    z.object({ memberId, isReady: z.boolean() }),
  ),
  /** Somebody comes later, or gets up for good. */
  'summit.seat': command<SummitTable, NoSummit | SeatFailure>()(
    z.object({ memberId, isPresent: z.boolean() }),
  ),
  'check-in.reveal': command<SummitTable, NoSummit | RevealFailure>()(z.undefined()),
  'check-in.take-back': command<SummitTable | null, { kind: 'no-such-check-in' }>()(
    z.object({ checkInId: id<'check-in'>() }),
  ),
  'promise.settle': command<SummitTable, NoSummit | { kind: 'no-such-promise' } | SettlePromiseFailure>()(
    z.object({ promiseId: id<'promise'>(), outcome: oneOf(outcomes) }),
  ),
  'summit.close': command<SummitSummary, NoSummit>()(z.undefined()),
  /** How it felt to one of them; answered to nobody. */
  'summit.rate': command<null, NoSummit | NotPresentThen>()(
    z.object({ summitId: id<'summit'>(), memberId, stars: guarded(isStars, 'not-a-choice') }),
  ),
  'summit.set-aside': command<null, NoSummit>()(z.undefined()),
}
