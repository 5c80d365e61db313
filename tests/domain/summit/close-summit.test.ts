import { describe, expect, it } from 'vitest'
import { fail } from '#domain/result'
import type { StepAnswer } from '#domain/steps/step-kinds'
import {
  closeSummit,
  forgetAnswers,
  promisesMade,
  recordSummit,
  revealCheckIns,
} from '#domain/summit/close-summit'
import { takeAnswer, type OpenSummit } from '#domain/summit/open-summit'
import {
  aDraft,
  aMonth,
  anAgenda,
  ana,
  anOpenSummit,
  aPromise,
  aSummit,
  ben,
  cleo,
  idsInOrder,
  later,
  sundayEvening,
  valueOf,
} from '../../support/builders'

const say = (summit: OpenSummit, answer: StepAnswer): OpenSummit => {
  const index = summit.steps.findIndex(step => step.kind === answer.kind)
  return valueOf(takeAnswer(summit, index, answer, sundayEvening))
}

const checkIn = (memberId: typeof ana, act: 'finish' | 'not-today'): StepAnswer => ({
  kind: 'check-in',
  answer: { act, memberId },
})
const write = (memberId: typeof ana): StepAnswer => ({
  kind: 'check-in',
  answer: { act: 'write', memberId, draft: aDraft({ high: `high of ${memberId}` }) },
})
const offer = (memberId: typeof ana, when = ' it is Tuesday ', will = ' cook '): StepAnswer => ({
  kind: 'one-thing',
  answer: { act: 'write', memberId, offer: { askedOf: null, wish: 'time', when, will } },
})
const accept = (memberId: typeof ana): StepAnswer => ({
  kind: 'one-thing',
  answer: { act: 'accept', memberId },
})

const after = (...answers: readonly StepAnswer[]) =>
  answers.reduce(say, anOpenSummit({ present: [ana, ben, cleo] }))
const answered = after(
  write(cleo),
  checkIn(cleo, 'finish'),
  checkIn(ben, 'not-today'),
  write(ana),
  checkIn(ana, 'finish'),
)
const reveal = (summit: OpenSummit) => revealCheckIns(summit, idsInOrder(), later)

describe('revealing check-ins', () => {
  it('turns over those of everybody who answered, at the same moment, in the household’s order', () => {
    const revealed = valueOf(reveal(answered))
    expect(revealed.map(({ author, high, createdAt }) => [author, high, createdAt])).toEqual([
      [ana, `high of ${ana}`, later],
      [cleo, `high of ${cleo}`, later],
    ])
    expect(revealed.every(({ audience }) => audience === answered.audience)).toBe(true)
  })

  it.each([
    ['before everybody has answered', after(write(ana), checkIn(ana, 'finish')), 'not-everyone-answered'],
    [
      'when nobody has anything to show',
      after(checkIn(ana, 'not-today'), checkIn(ben, 'not-today'), checkIn(cleo, 'not-today')),
      'not-everyone-answered',
    ],
    ['without a check-in', anOpenSummit({ agenda: anAgenda(['arrive']) }), 'not-everyone-answered'],
    ['a second time', forgetAnswers(answered), 'already-revealed'],
  ] as const)('refuses %s', (_, summit, kind) => {
    expect(reveal(summit)).toEqual(fail({ kind }))
  })

  it('leaves no hidden word behind', () => {
    const forgotten = forgetAnswers(answered)
    expect(JSON.stringify(forgotten)).not.toContain('high of')
    expect(forgotten.steps.filter(step => step.kind !== 'check-in')).toEqual(
      answered.steps.filter(step => step.kind !== 'check-in'),
    )
  })
})

describe('what is kept of a summit', () => {
  it('is its day, agenda, people, check-ins and plans', () => {
    const planned = say(answered, { kind: 'plans', answer: { part: 'together', words: 'pancakes' } })
    const checkIns = valueOf(reveal(answered))
    expect(recordSummit(planned, checkIns, later, null)).toEqual({
      id: answered.id,
      createdAt: sundayEvening,
      updatedAt: later,
      author: null,
      audience: [ana, ben, cleo],
      on: answered.on,
      agenda: answered.agenda,
      present: [ana, ben, cleo],
      closedAt: null,
      checkIns,
      ratings: [],
      plans: { together: 'pancakes', apart: '', unplug: '', ritual: '' },
      arePlansShareable: false,
    })
  })

  it('has empty plans when the agenda has none', () => {
    const summit = anOpenSummit({ agenda: anAgenda(['arrive']) })
    expect(recordSummit(summit, [], later, later).plans).toEqual({
      together: '',
      apart: '',
      unplug: '',
      ritual: '',
    })
  })
})

describe('the promises made in a summit', () => {
  const made = (...answers: readonly StepAnswer[]) => promisesMade(after(...answers), idsInOrder(), later)

  it('are what their owners accepted, trimmed, open and kept from paper', () => {
    expect(made(offer(ana), accept(ana))).toEqual([
      aPromise({
        id: idsInOrder()(),
        createdAt: later,
        updatedAt: later,
        audience: [ana, ben, cleo],
        forWhom: null,
        madeAt: answered.id,
        when: 'it is Tuesday',
        will: 'cook',
      }),
    ])
  })

  it.each([
    ['none when nothing was offered', [], []],
    ['none when nothing was accepted', [offer(ana)], []],
    [
      'in the household’s order, of those who accepted',
      [offer(cleo), offer(ana), offer(ben), accept(cleo), accept(ana)],
      [ana, cleo],
    ],
    ['one that stands by itself', [offer(ben, ''), accept(ben)], [ben]],
  ])('%s', (_, answers, authors) => {
    expect(made(...answers).map(promise => promise.author)).toEqual(authors)
  })

  it('are none without such a step', () => {
    const summit = anOpenSummit({ agenda: anAgenda(['arrive']) })
    expect(promisesMade(summit, idsInOrder(), later)).toEqual([])
  })
})

describe('closing a summit', () => {
  const promised = [offer(ana), accept(ana)].reduce(say, forgetAnswers(answered))
  const checkIns = valueOf(reveal(answered))
  const revealed = aMonth({ summits: [recordSummit(answered, checkIns, sundayEvening, null)] })
  const close = (month = revealed) => closeSummit(month, promised, idsInOrder(), later)

  it('closes its record, with the check-ins that were revealed and the promises', () => {
    expect(close().summits).toEqual([recordSummit(promised, checkIns, later, later)])
    expect(close().promises.map(promise => promise.will)).toEqual(['cook'])
  })

  it('keeps away a check-in that was taken back meanwhile', () => {
    const [record] = revealed.summits
    const taken = aMonth({ summits: [{ ...(record ?? aSummit()), checkIns: checkIns.slice(1) }] })
    expect(close(taken).summits[0]?.checkIns).toEqual(checkIns.slice(1))
  })

  it('writes down a summit whose check-in was skipped', () => {
    expect(close(aMonth()).summits).toEqual([recordSummit(promised, [], later, later)])
  })

  it('leaves everything else in the month', () => {
    const other = aSummit()
    const older = aPromise()
    const month = aMonth({ summits: [{ ...other, id: older.madeAt }], promises: [older] })
    const elsewhere = { ...promised, id: idsInOrder()<'summit'>() }
    const closed = closeSummit(month, elsewhere, idsInOrder(), later)
    expect(closed.summits[0]).toEqual(month.summits[0])
    expect(closed.promises[0]).toEqual(older)
    expect([closed.summits.length, closed.promises.length]).toEqual([2, 2])
  })

  it('changes nothing when done twice', () => {
    const once = close()
    expect(close(once)).toBe(once)
  })
})
