import { expect, it } from 'vitest'
import { draftOf } from '#domain/steps/check-in/check-in-step'
import { progressOf, takeAnswer } from '#domain/summit/open-summit'
import { withoutRevealed, withPrepared } from '#domain/summit/prepared'
import { aDraft, ana, anOpenSummit, ben, later, valueOf } from '../../support/builders'

const words = { high: 'the first frost', low: '', card: 'half a thank-you' }
const draftIn = (summit: ReturnType<typeof anOpenSummit>, member: typeof ana) => {
  const progress = progressOf(summit, 'check-in')
  return progress && draftOf(progress, member)
}

it('a check-in begins with what its author got ready', () => {
  expect(draftIn(withPrepared(anOpenSummit(), ana, words), ana)).toMatchObject({ high: words.high, low: '' })
  expect(draftIn(withPrepared(anOpenSummit(), ana, words), ben)).toMatchObject({ high: '' })
})

it('what was begun at the table counts for more', () => {
  const write = { kind: 'check-in', answer: { act: 'write', memberId: ana, draft: aDraft() } } as const
  const begun = valueOf(takeAnswer(anOpenSummit(), 1, write, later))
  expect(withPrepared(begun, ana, words)).toEqual(begun)
})

it('where nothing was got ready, nothing changes', () => {
  const summit = anOpenSummit()
  expect(withPrepared(summit, ana, undefined)).toBe(summit)
})

it('what was turned over is no longer ready; the rest waits', () => {
  const without = { ...words, card: '' }
  expect(withoutRevealed({ [ana]: without, [ben]: words }, [ana])).toEqual({ [ben]: words })
})

it('a card that was begun outlives the reveal', () => {
  expect(withoutRevealed({ [ana]: words }, [ana])).toEqual({ [ana]: { high: '', low: '', card: words.card } })
})
