import { describe, expect, it } from 'vitest'
import { fail, ok } from '#domain/result'
import { arrive } from '#domain/steps/arrive/arrive'
import { ana, ben, stranger } from '../../../support/builders'

const present = [ana, ben]

describe('arriving', () => {
  it.each([
    ['somebody is ready', [], { memberId: ana, isReady: true }, [ana]],
    ['the other is ready too', [ana], { memberId: ben, isReady: true }, [ana, ben]],
    ['somebody needs a moment', [ana, ben], { memberId: ana, isReady: false }, [ben]],
  ])('%s', (_, ready, answer, expected) => {
    expect(arrive.answer({ ready }, answer, present)).toEqual(ok({ ready: expected }))
  })

  it('refuses somebody who is not present', () => {
    const answer = { memberId: stranger, isReady: true }
    expect(arrive.answer(arrive.begin, answer, present)).toEqual(
      fail({ kind: 'not-present', memberId: stranger }),
    )
  })
})
