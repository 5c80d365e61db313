import { describe, expect, it } from 'vitest'
import { fail } from '#domain/result'
import { emptyOffer, offerOf, oneThing, type OneThingAnswer } from '#domain/steps/one-thing/one-thing'
import { ana, ben, stranger, valueOf } from '../../../support/builders'

const offer = { askedOf: ben, wish: 'more time', when: 'it is Tuesday', will: 'cook' }
const after = (...answers: readonly OneThingAnswer[]) =>
  answers.reduce((progress, answer) => valueOf(oneThing.answer(progress, answer, [ana, ben])), oneThing.begin)

const write: OneThingAnswer = { act: 'write', memberId: ana, offer }
const accept: OneThingAnswer = { act: 'accept', memberId: ana }
const reword: OneThingAnswer = { act: 'reword', memberId: ana }

describe('one thing', () => {
  it.each<[string, readonly OneThingAnswer[], object]>([
    ['nothing is offered at first', [], emptyOffer],
    ['an offer is written', [write], { ...offer, isAccepted: false }],
    ['its owner accepts it', [write, accept], { ...offer, isAccepted: true }],
    ['its owner rewords it', [write, accept, reword], { ...offer, isAccepted: false }],
    ['writing again takes the yes away', [write, accept, write], { ...offer, isAccepted: false }],
  ])('%s', (_, answers, expected) => {
    expect(offerOf(after(...answers), ana)).toEqual(expected)
  })

  it('keeps one person’s offer while another writes', () => {
    const progress = after(write, accept, { act: 'write', memberId: ben, offer: { ...offer, will: 'sing' } })
    expect(offerOf(progress, ana)).toEqual({ ...offer, isAccepted: true })
    expect(offerOf(progress, ben)).toMatchObject({ will: 'sing', isAccepted: false })
  })

  it.each([
    ['nothing', []],
    ['a deed of spaces', [{ ...write, offer: { ...offer, will: ' ' } }]],
  ])('refuses to accept %s', (_, answers) => {
    expect(oneThing.answer(after(...answers), accept, [ana, ben])).toEqual(fail({ kind: 'nothing-promised' }))
  })

  it('accepts a promise that stands by itself', () => {
    const progress = after({ ...write, offer: { ...offer, when: '' } })
    expect(oneThing.answer(progress, accept, [ana, ben]).ok).toBe(true)
  })

  it.each(['write', 'accept', 'reword'] as const)('refuses to %s for somebody who is not present', act => {
    const answer = act === 'write' ? { act, memberId: stranger, offer } : { act, memberId: stranger }
    expect(oneThing.answer(after(write), answer, [ana, ben])).toEqual(
      fail({ kind: 'not-present', memberId: stranger }),
    )
  })
})
