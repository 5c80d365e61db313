import { describe, expect, it } from 'vitest'
import { fail } from '#domain/result'
import { listenerIn, low, orderInLow, type LowAnswer } from '#domain/steps/low/low'
import { ana, ben, cleo, valueOf } from '../../../support/builders'

const present = [ana, ben, cleo]
const after = (...answers: readonly LowAnswer[]) =>
  answers.reduce((progress, answer) => valueOf(low.answer(progress, answer, present)), low.begin)

describe('one low', () => {
  it('is chosen, and then its cards are shown one after the other', () => {
    expect(after({ act: 'choose', memberId: ben }, { act: 'show', card: 'validate' })).toEqual({
      about: ben,
      card: 'validate',
      spoken: [],
    })
  })

  it('begins its cards anew with the next speaker', () => {
    const swapped = after(
      { act: 'choose', memberId: ben },
      { act: 'show', card: 'swap' },
      { act: 'say', memberId: ben, hasSpoken: true },
    )
    expect(swapped).toEqual({ about: ben, card: 'mirror', spoken: [ben] })
  })

  it('begins anew with another low', () => {
    const again = after(
      { act: 'choose', memberId: ben },
      { act: 'say', memberId: ben, hasSpoken: true },
      { act: 'choose', memberId: ana },
    )
    expect(again).toEqual({ about: ana, card: 'mirror', spoken: [] })
  })

  it('is not that of somebody who is not there', () => {
    expect(low.answer(low.begin, { act: 'choose', memberId: cleo }, [ana, ben])).toEqual(
      fail({ kind: 'not-present', memberId: cleo }),
    )
  })
})

it('whose low it is speaks first, and the others after them as they sit', () => {
  expect(orderInLow({ about: cleo }, [ben, cleo, ana])).toEqual([cleo, ben, ana])
  expect(orderInLow({ about: null }, present)).toEqual(present)
})

it.each([
  ['the next', present, ana, ben],
  ['round the table', present, cleo, ana],
  ['nobody when one sits there alone', [ana], ana, null],
  ['nobody for a stranger', [ana, ben], cleo, null],
] as const)('listens with the cards: %s', (_, order, speaker, listener) => {
  expect(listenerIn(order, speaker)).toBe(listener)
})
