import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf, leastSpread } from '#domain/statistics/band'
import { baselineOf, ewmaOf, limitAt } from '#domain/statistics/ewma'

const someScores = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 60 })

describe('the usual band', () => {
  it('is the middle and 1.4826 times the median distance from it', () => {
    // The worked example that textbooks give of the MAD: 1, 1, 2, 2, 4, 6, 9 has the median 2 and the MAD 1.
    expect(bandOf([1, 1, 2, 2, 4, 6, 9])).toEqual({ median: 2, low: 1, high: 2 + 1.4826 })
  })

  it('of equal answers is not without any width', () => {
    expect(bandOf([7, 7, 7, 7, 7, 7, 7, 7])).toEqual({
      median: 7,
      low: 7 - leastSpread,
      high: 7 + leastSpread,
    })
  })

  it('stays within the scale and around its middle', () => {
    fc.assert(
      fc.property(someScores, scores => {
        const { median, low, high } = bandOf(scores)
        expect(low).toBeGreaterThanOrEqual(1)
        expect(high).toBeLessThanOrEqual(10)
        expect(low).toBeLessThanOrEqual(median)
        expect(median).toBeLessThanOrEqual(high)
      }),
    )
  })
})

describe('the moving average', () => {
  it('is that of the NIST/SEMATECH e-Handbook of Statistical Methods, section 6.3.2.4', () => {
    const measured = [
      52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6,
      52.1,
    ]
    const published = [
      50.6, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38,
      49.92, 50.73, 51.23, 51.94, 51.99,
    ]
    const found = ewmaOf(measured, { mean: 50 }, 0.3)
    published.forEach((value, index) => {
      expect(Math.abs((found[index] ?? Number.NaN) - value)).toBeLessThanOrEqual(0.0101)
    })
  })

  it('stays at the baseline when nothing changes', () => {
    expect(ewmaOf([7, 7, 7], { mean: 7 }).map(value => value.toFixed(9))).toEqual(
      Array(3).fill('7.000000000'),
    )
  })
})

describe('the limits', () => {
  const baseline = { mean: 7, deviation: 1, count: 8 }

  it('are those of the formula, worked by hand', () => {
    // a² = 1.3/0.7, (L·s·a)² = 6.25 · 13/7 = 11.607…; t = 1: · (1/9 · 0.36 + 1/8) = · 0.165.
    expect(limitAt(1, baseline)).toBeCloseTo(Math.sqrt((6.25 * 13 * 0.165) / 7), 12)
    // For ever: · (1/9 + 1/8).
    expect(limitAt(10_000, baseline)).toBeCloseTo(Math.sqrt((6.25 * 13 * (1 / 9 + 1 / 8)) / 7), 12)
  })

  it('get wider with every answer, and narrower with a longer baseline', () => {
    const widths = [1, 2, 5, 20].map(step => limitAt(step, baseline))
    expect(widths).toEqual([...widths].sort((a, b) => a - b))
    expect(limitAt(5, { ...baseline, count: 12 })).toBeLessThan(limitAt(5, baseline))
  })

  it('are not narrower for somebody whose first answers were all the same', () => {
    expect(baselineOf([7, 7, 7, 7, 7, 7, 7, 7])).toEqual({ mean: 7, deviation: leastSpread, count: 8 })
  })
})
