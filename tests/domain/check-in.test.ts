import { describe, expect, it } from 'vitest'
import { emptyCheckIn, givenScores, revealCheckIn, shareableParts } from '#domain/check-in'
import { fail, ok } from '#domain/result'
import { scoreItems } from '#domain/score'
import { aDraft, ana, ben, idNumbered, scoresOf, sundayEvening, valueOf } from '../support/builders'

const { connected, appreciated, energy } = scoresOf(4, 8, 2)
const score8 = scoresOf(8).connected

describe('the scores of a draft', () => {
  it('are given once all three are', () => {
    expect(givenScores(aDraft({ scores: scoresOf(4, 8, 2) }), scoreItems)).toEqual(ok(scoresOf(4, 8, 2)))
  })

  it.each([
    ['all', {}, ['connected', 'appreciated', 'energy']],
    ['the first', { appreciated, energy }, ['connected']],
    ['the second', { connected, energy }, ['appreciated']],
    ['the last', { connected, appreciated }, ['energy']],
    ['two', { appreciated }, ['connected', 'energy']],
  ])('are missing: %s', (_, scores, items) => {
    expect(givenScores(aDraft({ scores }), scoreItems)).toEqual(fail({ kind: 'scores-missing', items }))
  })
})

describe('a question of one’s own', () => {
  const own = idNumbered<'item'>(850)
  const scores = { ...scoresOf(4), [own]: score8 }

  it.each([
    ['is missing while it has no score', scoresOf(4), fail({ kind: 'scores-missing', items: [own] })],
    ['is given', scores, ok(scores)],
    ['leaves no trace when it was “not today”', { ...scores, [own]: null }, ok(scoresOf(4))],
  ] as const)('%s', (_, given, expected) => {
    expect(givenScores(aDraft({ scores: given }), [...scoreItems, own])).toEqual(expected)
  })

  it('is not kept where it is not asked', () => {
    expect(givenScores(aDraft({ scores }), scoreItems)).toEqual(ok(scoresOf(4)))
  })
})

describe('revealing a check-in', () => {
  const reveal = (draft = aDraft()) =>
    revealCheckIn(draft, scoreItems, ana, [ana, ben], [ana, ben], idNumbered(300), sundayEvening)

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
