import { describe, expect, it } from 'vitest'
import { isScore, scores } from '#domain/score'

describe('a score', () => {
  it.each([
    ['one', 1, true],
    ['ten', 10, true],
    ['nought', 0, false],
    ['eleven', 11, false],
    ['seven and a half', 7.5, false],
    ['text', '7', false],
    ['not a number', Number.NaN, false],
    ['infinity', Number.POSITIVE_INFINITY, false],
    ['nothing', null, false],
  ])('%s: %3$s', (_, value, expected) => {
    expect(isScore(value)).toBe(expected)
  })

  it('is one of ten', () => {
    expect(scores).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })
})
