import { describe, expect, it } from 'vitest'
import { emptyCheckIn } from '#domain/check-in'
import { fail } from '#domain/result'
import { scoreItems } from '#domain/score'
import {
  checkInStep,
  draftOf,
  isReadyToReveal,
  type CheckInAnswer,
} from '#domain/steps/check-in/check-in-step'
import { aDraft, ana, ben, stranger, valueOf } from '../../../support/builders'

const present = [ana, ben]
const after = (...answers: readonly CheckInAnswer[]) =>
  answers.reduce(
    (progress, answer) => valueOf(checkInStep.answer(progress, answer, present)),
    checkInStep.begin,
  )

const write = (memberId = ana, draft = aDraft()): CheckInAnswer => ({ act: 'write', memberId, draft })
const finish = (memberId = ana): CheckInAnswer => ({ act: 'finish', memberId })
const reopen = (memberId = ana): CheckInAnswer => ({ act: 'reopen', memberId })
const notToday = (memberId = ana): CheckInAnswer => ({ act: 'not-today', memberId })

describe('answering alone', () => {
  it.each<[string, readonly CheckInAnswer[], object]>([
    ['words are kept as they are typed', [write()], { drafts: { [ana]: aDraft() }, finished: [] }],
    ['finishing keeps them', [write(), finish()], { drafts: { [ana]: aDraft() }, finished: [ana] }],
    ['reopening keeps them', [write(), finish(), reopen()], { drafts: { [ana]: aDraft() }, finished: [] }],
    ['writing on opens it again', [write(), finish(), write()], { finished: [] }],
    ['not today stores nothing', [write(), notToday()], { drafts: {}, finished: [], declined: [ana] }],
    [
      'not today after finishing stores nothing',
      [write(), finish(), notToday()],
      { drafts: {}, finished: [] },
    ],
    [
      'not today may be thought better of',
      [notToday(), write(), finish()],
      { declined: [], finished: [ana] },
    ],
    ['said twice counts once', [write(), finish(), finish()], { finished: [ana] }],
  ])('%s', (_, answers, expected) => {
    expect(after(...answers)).toMatchObject(expected)
  })

  it('leaves the other’s words alone when one says not today', () => {
    expect(after(write(ana), write(ben), finish(ben), notToday(ana))).toEqual({
      asked: scoreItems,
      drafts: { [ben]: aDraft() },
      finished: [ben],
      declined: [ana],
      isRevealed: false,
    })
  })

  it('refuses to finish without all scores, and says which are missing', () => {
    const { connected } = aDraft().scores
    const progress = after(write(ana, aDraft({ scores: connected === undefined ? {} : { connected } })))
    expect(checkInStep.answer(progress, finish(), present)).toEqual(
      fail({ kind: 'scores-missing', items: ['appreciated', 'energy'] }),
    )
  })

  const everyAct = [write, finish, reopen, notToday]
  it.each(everyAct.map(act => [act(stranger).act, act] as const))(
    'refuses to %s for somebody who is not present',
    (_, act) => {
      expect(checkInStep.answer(checkInStep.begin, act(stranger), present)).toEqual(
        fail({ kind: 'not-present', memberId: stranger }),
      )
    },
  )

  it.each(everyAct.map(act => [act().act, act] as const))('refuses to %s after the reveal', (_, act) => {
    const revealed = { ...after(write(), finish()), isRevealed: true }
    expect(checkInStep.answer(revealed, act(), present)).toEqual(fail({ kind: 'already-revealed' }))
  })
})

describe('the reveal', () => {
  it.each<[string, readonly CheckInAnswer[], boolean]>([
    ['waits for everybody', [write(ana), finish(ana)], false],
    ['waits for those who only write', [write(ana), finish(ana), write(ben)], false],
    ['comes once all have finished', [write(ana), finish(ana), write(ben), finish(ben)], true],
    ['comes without those who said not today', [write(ana), finish(ana), notToday(ben)], true],
    ['has nothing to show when nobody answers', [notToday(ana), notToday(ben)], false],
  ])('%s', (_, answers, expected) => {
    expect(isReadyToReveal(after(...answers), present)).toBe(expected)
  })

  it('comes once', () => {
    const all = after(write(ana), finish(ana), write(ben), finish(ben))
    expect(isReadyToReveal({ ...all, isRevealed: true }, present)).toBe(false)
  })
})

describe('what may be seen before the reveal', () => {
  const both = after(write(ana, aDraft({ high: 'hers' })), write(ben, aDraft({ high: 'his' })))

  it.each([
    ['nobody’s while nobody writes', null, {}],
    ['one’s own', ana, { [ana]: aDraft({ high: 'hers' }) }],
    ['an empty page for a stranger', stranger, { [stranger]: emptyCheckIn }],
  ])('%s', (_, reader, drafts) => {
    expect(checkInStep.showTo?.(both, reader)).toEqual({ ...both, drafts })
  })

  it('begins with an empty page', () => {
    expect(draftOf(checkInStep.begin, ana)).toEqual(emptyCheckIn)
  })
})
