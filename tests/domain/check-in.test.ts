import { describe, expect, it } from 'vitest'
import { emptyCheckIn, givenScores, revealCheckIn, shareableParts } from '#domain/check-in'
import { fail, ok } from '#domain/result'
import { aDraft, ana, ben, idNumbered, scoresOf, sundayEvening, valueOf } from '../support/builders'

const { connected, appreciated, energy } = scoresOf(4, 8, 2)

describe('the scores of a draft', () => {
  it('are given once all three are', () => {
    expect(givenScores(aDraft({ scores: scoresOf(4, 8, 2) }))).toEqual(ok(scoresOf(4, 8, 2)))
  })

  it.each([
    ['all', {}, ['connected', 'appreciated', 'energy']],
    ['the first', { appreciated, energy }, ['connected']],
    ['the second', { connected, energy }, ['appreciated']],
    ['the last', { connected, appreciated }, ['energy']],
    ['two', { appreciated }, ['connected', 'energy']],
  ])('are missing: %s', (_, scores, items) => {
    expect(givenScores(aDraft({ scores }))).toEqual(fail({ kind: 'scores-missing', items }))
  })
})

describe('revealing a check-in', () => {
  const reveal = (draft = aDraft()) =>
    revealCheckIn(draft, ana, [ana, ben], [ana, ben], idNumbered(300), sundayEvening)

  it('keeps what was said, trimmed, and lets nothing out', () => {
    expect(valueOf(reveal(aDraft({ high: ' the walk ', low: '\n', thanks: '' })))).toEqual({
      id: idNumbered(300),
      createdAt: sundayEvening,
      updatedAt: sundayEvening,
      author: ana,
      audience: [ana, ben],
      scores: scoresOf(7),
      high: 'the walk',
      low: '',
      thanks: '',
      guesses: [],
      shareable: [],
    })
  })

  it('needs no words', () => {
    expect(reveal({ ...emptyCheckIn, scores: scoresOf(1) }).ok).toBe(true)
  })

  it('refuses a draft without scores', () => {
    expect(reveal(emptyCheckIn)).toMatchObject({ failure: { kind: 'scores-missing' } })
  })
})

it('never lets a low onto paper', () => {
  expect(shareableParts).not.toContain('low')
})
