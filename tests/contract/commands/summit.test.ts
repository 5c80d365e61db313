import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takeAnswer } from '#domain/summit/open-summit'
import { openSummit } from '../../../electron/main/storage/shapes/summit'
import { anyAnswerOf } from '../../support/arbitraries'
import { ana, anOpenSummit, ben, later } from '../../support/builders'
import { problemsOf, withAt } from '../../support/problems'
import { sampleInputs } from '../../support/sample-inputs'

const answering = (kind: string, answer: unknown) => ({ step: 0, reader: null, answer: { kind, answer } })

describe('answering in a step', () => {
  it('takes anything that people may say, and it can be read again from the disk', () => {
    fc.assert(
      fc.property(fc.array(anyAnswerOf([ana, ben])), answers => {
        const summit = answers.reduce((before, answer) => {
          expect(problemsOf('summit.answer', { step: 0, reader: ana, answer })).toEqual([])
          const step = before.steps.findIndex(({ kind }) => kind === answer.kind)
          const taken = takeAnswer(before, step, answer, later)
          return taken.ok ? taken.value : before
        }, anOpenSummit())
        expect(openSummit.parse(JSON.parse(JSON.stringify(summit)))).toEqual(summit)
      }),
    )
  })

  it.each([
    ['a kind that is none', answering('quarrel', {}), 'answer.kind'],
    ['an answer to promises', answering('promises', {}), 'answer.kind'],
    ['an answer to the close', answering('close', {}), 'answer.kind'],
    ['nobody arriving', answering('arrive', { isReady: true }), 'answer.answer.memberId'],
    ['readiness in words', answering('arrive', { memberId: ana, isReady: 'yes' }), 'answer.answer.isReady'],
    ['a turn of nobody', answering('highs', { memberId: '', hasSpoken: true }), 'answer.answer.memberId'],
    ['a plan of no sort', answering('plans', { part: 'later', words: '' }), 'answer.answer.part'],
    [
      'a plan of ten thousand characters',
      answering('plans', { part: 'apart', words: 'x'.repeat(10_000) }),
      'answer.answer.words',
    ],
    ['a step below nought', withAt(sampleInputs['summit.answer'], 'step', -1), 'step'],
    ['half a step', withAt(sampleInputs['summit.answer'], 'step', 0.5), 'step'],
    ['a reader that is no id', withAt(sampleInputs['summit.answer'], 'reader', 'ana'), 'reader'],
  ])('finds %s at %3$s', (_, input, path) => {
    expect(problemsOf('summit.answer', input)).toEqual([path])
  })

  it.each([
    ['a high with NUL', 'draft.high', '\u0000'],
    ['a low with half an emoji', 'draft.low', '\uDED6'],
    ['thanks of thirty thousand characters', 'draft.thanks', 'x'.repeat(30_000)],
  ])('finds a check-in with %s at %s', (_, path, value) => {
    const input = withAt(sampleInputs['summit.answer'], `answer.answer.${path}`, value)
    expect(problemsOf('summit.answer', input)).toEqual([`answer.answer.${path}`])
  })

  it.each([
    ['a score of eleven', 'draft.scores', { connected: 11 }],
    ['a score of seven and a half', 'draft.scores', { connected: 7.5 }],
    ['a score for another question', 'draft.scores', { money: 7 }],
    ['scores in words', 'draft.scores', 'seven'],
    ['an act that is none', 'act', 'peek'],
    ['a member that is none', 'memberId', 'ana'],
    ['words that are none', 'draft.high', 7],
  ])('refuses a check-in with %s', (_, path, value) => {
    const input = withAt(sampleInputs['summit.answer'], `answer.answer.${path}`, value)
    expect(problemsOf('summit.answer', input)).not.toEqual([])
  })

  it.each([
    ['a deed longer than a line', 'will', 'x'.repeat(281)],
    ['an occasion longer than a line', 'when', 'x'.repeat(281)],
    ['a wish with a bell', 'wish', '\u0007'],
  ])('finds an offer with %s at %s', (_, path, value) => {
    const offer = { askedOf: ben, wish: '', when: '', will: '', [path]: value }
    const input = answering('one-thing', { act: 'write', memberId: ana, offer })
    expect(problemsOf('summit.answer', input)).toEqual([`answer.answer.offer.${path}`])
  })
})

describe('the other commands of a summit', () => {
  it.each([
    ['summit.open', 'present.1', 'ben'],
    ['summit.open', 'present', Array.from({ length: 9 }, () => ana)],
    ['summit.open', 'agenda', null],
    ['summit.go-to', 'step', 100],
    ['summit.spend', 'seconds', -1],
    ['summit.spend', 'seconds', Number.NaN],
    ['summit.spend', 'seconds', Number.POSITIVE_INFINITY],
    ['promise.settle', 'outcome', 'failed'],
    ['promise.settle', 'promiseId', 7],
    ['check-in.take-back', 'checkInId', ''],
  ] as const)('%s finds a problem at %s', (name, path, value) => {
    expect(problemsOf(name, withAt(sampleInputs[name], path, value))).toEqual([path])
  })
})
