import { describe, expect, it } from 'vitest'
import { fail, ok } from '#domain/result'
import { round, turnIn } from '#domain/steps/round'
import { ana, ben, cleo, stranger } from '../../support/builders'

const present = [ana, ben]

describe('a round', () => {
  it.each([
    ['somebody has spoken', [], { memberId: ana, hasSpoken: true }, [ana]],
    ['another has spoken as well', [ana], { memberId: ben, hasSpoken: true }, [ana, ben]],
    ['said twice counts once', [ana], { memberId: ana, hasSpoken: true }, [ana]],
    ['somebody has not spoken after all', [ana, ben], { memberId: ana, hasSpoken: false }, [ben]],
  ])('%s', (_, spoken, answer, expected) => {
    expect(round.answer({ spoken }, answer, present)).toEqual(ok({ spoken: expected }))
  })

  it('refuses somebody who is not present', () => {
    const answer = { memberId: stranger, hasSpoken: true }
    expect(round.answer(round.begin, answer, present)).toEqual(
      fail({ kind: 'not-present', memberId: stranger }),
    )
  })
})

describe('whose turn it is', () => {
  it.each([
    ['the first in the order', [], ben],
    ['the next who has not spoken', [ben], cleo],
    ['the one who was passed over', [cleo, ana], ben],
    ['nobody’s once all have spoken', [ana, ben, cleo], null],
  ])('%s', (_, spoken, expected) => {
    expect(turnIn({ spoken }, [ben, cleo, ana])).toBe(expected)
  })
})
