import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signFlipTest } from '#domain/statistics/sign-flips'

describe('the permutation test on differences within pairs', () => {
  it('repeats Fisher’s on Darwin’s fifteen pairs of maize: 863 of 32,768 (The Design of Experiments, 1935, section 21)', () => {
    const eighths = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]
    expect(signFlipTest(eighths)).toBeCloseTo(863 / 32_768, 12)
  })

  it.each([1, 2, 5, 8])('of %i differences can be no surer than 1/2^k', count => {
    expect(signFlipTest(Array<number>(count).fill(3))).toBeCloseTo(1 / 2 ** count, 12)
  })

  it('knows nothing without differences, nor from differences of nothing', () => {
    expect(signFlipTest([])).toBe(1)
    expect(signFlipTest([0, 0, 0, 0, 0, 0])).toBe(1)
  })

  it('agrees with going through every pattern of signs one by one', () => {
    const differences = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(differences, all => {
        const seen = all.reduce((sum, one) => sum + one, 0)
        const patterns = Array.from({ length: 2 ** all.length }, (_, bits) =>
          all.reduce((sum, one, index) => sum + ((bits >> index) & 1 ? one : -one), 0),
        )
        const share = patterns.filter(sum => sum >= seen).length / patterns.length
        expect(signFlipTest(all)).toBeCloseTo(share, 10)
      }),
    )
  })
})
