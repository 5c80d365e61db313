import type { Day } from '#domain/calendar'
import type { CheckInDraft, ShareablePart } from '#domain/check-in'
import type { Household } from '#domain/household'
import type { MemberId, NewId } from '#domain/ids'
import { shareCheckIn, sharePlans } from '#domain/month-changes'
import { putEntry, type MonthRecord } from '#domain/month-record'
import { itemsAsked } from '#domain/own-items'
import type { Result } from '#domain/result'
import { planParts, type Plans } from '#domain/steps/plans/plans'
import type { StepAnswer } from '#domain/steps/step-kinds'
import { closeSummit, forgetAnswers, recordSummit, revealCheckIns } from '#domain/summit/close-summit'
import { openSummit, takeAnswer, type OpenSummit } from '#domain/summit/open-summit'
import { quick20 } from '../agendas'
import { momentOn } from './moment'
import type { PromiseWords } from './words/promises'

/** What people say at one summit. */
export interface Evening {
  readonly on: Day
  /** Minutes after midnight, in UTC. */
  readonly begins: number
  readonly heldBefore: number
  readonly present: readonly MemberId[]
  /** Whoever is not here said "not today". */
  readonly checkIns: ReadonlyMap<MemberId, CheckInDraft>
  readonly shareable: ReadonlyMap<MemberId, readonly ShareablePart[]>
  readonly plans: Plans
  readonly arePlansShareable: boolean
  readonly promises: ReadonlyMap<MemberId, PromiseWords>
  readonly isPromiseShareable: (author: MemberId) => boolean
}

/** Holds a summit by the rules of the house, from opening to closing, and writes it into its month. */
export function holdSummit(
  month: MonthRecord,
  household: Household,
  evening: Evening,
  newId: NewId,
): MonthRecord {
  const at = (minutes: number) => momentOn(evening.on, evening.begins + minutes)
  const members = household.members.map(member => member.id)
  const { on, heldBefore, present } = evening
  const plan = {
    agenda: quick20,
    present,
    on,
    heldBefore,
    isForAll: true,
    hasGuesses: false,
    asked: itemsAsked(household),
  }

  const opened = must(openSummit(plan, members, newId(), at(0)))
  const answered = checkInAnswers(evening).reduce(answerAt(at(5)), opened)
  const checkIns = must(revealCheckIns(answered, newId, at(6.2)))
  const record = recordSummit(answered, checkIns, at(6.2), null)
  const revealed: MonthRecord = { ...month, summits: putEntry(month.summits, record) }

  const planned = laterAnswers(evening).reduce(answerAt(at(19)), forgetAnswers(answered))
  const closed = closeSummit(revealed, planned, newId, at(22.4))
  const promises = closed.promises.map(promise =>
    promise.madeAt === opened.id
      ? { ...promise, shareable: evening.isPromiseShareable(promise.author) }
      : promise,
  )
  return checkIns.reduce<MonthRecord>(
    (kept, { id, author }) =>
      (evening.shareable.get(author) ?? []).reduce<MonthRecord>(
        (month, part) => shareCheckIn(month, id, { part, shareable: true }, at(22.4)),
        kept,
      ),
    sharePlans({ ...closed, promises }, opened.id, evening.arePlansShareable, at(22.4)),
  )
}

const checkInAnswers = ({ present, checkIns }: Evening): readonly StepAnswer[] =>
  present.flatMap((memberId): readonly StepAnswer[] => {
    const draft = checkIns.get(memberId)
    return draft === undefined
      ? [{ kind: 'check-in', answer: { act: 'not-today', memberId } }]
      : [
          { kind: 'check-in', answer: { act: 'write', memberId, draft } },
          { kind: 'check-in', answer: { act: 'finish', memberId } },
        ]
  })

const laterAnswers = ({ present, plans, promises }: Evening): readonly StepAnswer[] => [
  ...planParts.map((part): StepAnswer => ({ kind: 'plans', answer: { part, words: plans[part] } })),
  ...[...promises].flatMap(([memberId, words]): readonly StepAnswer[] => [
    {
      kind: 'one-thing',
      answer: {
        act: 'write',
        memberId,
        offer: { askedOf: neighbourOf(present, memberId), wish: '', ...words },
      },
    },
    { kind: 'one-thing', answer: { act: 'accept', memberId } },
  ]),
]

const neighbourOf = (present: readonly MemberId[], memberId: MemberId): MemberId | null =>
  present[(present.indexOf(memberId) + 1) % present.length] ?? null

const answerAt =
  (at: ReturnType<typeof momentOn>) =>
  (summit: OpenSummit, answer: StepAnswer): OpenSummit =>
    must(
      takeAnswer(
        summit,
        summit.steps.findIndex(step => step.kind === answer.kind),
        answer,
        at,
      ),
    )

/** The value, where a refusal would mean that this file is wrong. */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`the demo broke a rule: ${result.failure.kind}`)
  return result.value
}
