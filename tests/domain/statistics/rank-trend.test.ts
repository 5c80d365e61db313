import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mannKendall, theilSen, type Timed } from '#domain/statistics/rank-trend'

const inTurn = (values: readonly number[]): readonly Timed[] => values.map((value, at) => ({ at, value }))

const elsewhere: readonly [readonly number[], readonly number[], number, number, number][] = [
  [[7, 6, 8, 7, 5, 6, 6, 4, 5, 4, 5, 3], [], -1 / 3, -0.5, -1 / 6],
  [[6, 6, 7, 6, 7, 8, 7, 7, 8, 8, 7, 9, 8, 8], [], 1 / 6, 0, 0.25],
  [
    [7, 6, 8, 7, 5, 6, 6, 4, 5, 4, 5, 3],
    [0, 1, 3, 4, 8, 9, 12, 13, 14, 17, 20, 21],
    -0.1715686274509804,
    -0.25,
    -1 / 12,
  ],
  [[9, 15, 19, 20, 45], [], 5.5, 1, 25],
]

describe('the test of Mann and Kendall', () => {
  it('counts rises less falls, and knows the variance without equal values', () => {
    const { s, variance } = mannKendall([10, 15, 14, 20])
    expect(s).toBe(4)
    expect(variance).toBeCloseTo((4 * 3 * 13) / 18, 10)
  })

  it('takes equal values out of the variance', () => {
    // n = 10 with groups of 2 and 3: (10·9·25 − 2·1·9 − 3·2·11) / 18.
    const { variance } = mannKendall([1, 1, 2, 2, 2, 3, 4, 5, 6, 7])
    expect(variance).toBeCloseTo((2250 - 18 - 66) / 18, 10)
  })

  it('finds nothing in equal values', () => {
    expect(mannKendall([7, 7, 7, 7, 7, 7, 7, 7])).toEqual({ s: 0, variance: 0, p: 1 })
  })

  it('is as sure as the normal distribution says: z = 1.96 is p = .05', () => {
    // Nine values: Var = 9·8·23/18 = 92; S = 20 gives z = 19/√92 = 1.981, p = .0476.
    const { s, variance, p } = mannKendall([1, 3, 2, 5, 8, 6, 9, 4, 7])
    expect(variance).toBe(92)
    const z = (Math.abs(s) - 1) / Math.sqrt(variance)
    expect(p).toBeCloseTo(twoSided(z), 6)
  })

  it('agrees with counting all 5,040 orders of seven values', () => {
    const values = [1, 2, 3, 4, 5, 6, 7]
    const found = permutationsOf(values).map(order => mannKendall(order))
    for (const s of [7, 11, 15]) {
      const exact = found.filter(other => Math.abs(other.s) >= s).length / found.length
      const approximate = found.find(other => other.s === s)?.p ?? Number.NaN
      expect(Math.abs(approximate - exact)).toBeLessThan(0.015)
    }
  })
})

describe('the slope of Theil and Sen', () => {
  // Slopes and intervals as SciPy 1.17.1 computes them (scipy.stats.theilslopes, alpha = 0.95).
  it.each(elsewhere)('is what SciPy says of %j', (scores, weeks, slope, low, high) => {
    const found = theilSen(scores.map((value, index) => ({ at: weeks[index] ?? index, value })))
    expect(found.slope).toBeCloseTo(slope, 8)
    expect(found.low).toBeCloseTo(low, 8)
    expect(found.high).toBeCloseTo(high, 8)
  })

  it('is exact on a line, and so is its interval', () => {
    const { slope, low, high } = theilSen(inTurn(Array.from({ length: 12 }, (_, week) => 4 + 3 * week)))
    expect([slope, low, high].map(value => value.toFixed(9))).toEqual(Array(3).fill('3.000000000'))
  })

  it('takes the time between answers as it was, gaps and all', () => {
    expect(theilSen([0, 1, 5, 9].map(at => ({ at, value: 2 * at }))).slope).toBe(2)
  })

  it('is not moved by one answer that is far off', () => {
    const calm = Array.from({ length: 13 }, (_, week) => week)
    const shaken = calm.map((value, week) => (week === 6 ? 40 : value))
    expect(theilSen(inTurn(shaken)).slope).toBe(1)
  })

  it('lies within its interval, turns with its data and follows their unit', () => {
    const values = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 4, maxLength: 30 })
    fc.assert(
      fc.property(values, scores => {
        const { slope, low, high } = theilSen(inTurn(scores))
        expect(low).toBeLessThanOrEqual(slope)
        expect(slope).toBeLessThanOrEqual(high)
        const turned = theilSen(inTurn(scores.map(score => 11 - score)))
        expect(turned.slope).toBeCloseTo(-slope, 10)
        const doubled = theilSen(inTurn(scores.map(score => 2 * score)))
        expect(doubled.slope).toBeCloseTo(2 * slope, 10)
      }),
    )
  })
})

// Numerical integration of the normal density, independent of the error function.
function twoSided(z: number): number {
  const [steps, to] = [20_000, 10]
  const width = (to - z) / steps
  const density = (x: number) => Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI)
  const area = Array.from({ length: steps }, (_, step) => density(z + (step + 0.5) * width) * width)
  return 2 * area.reduce((sum, part) => sum + part, 0)
}

function permutationsOf(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length <= 1) return [values]
  return values.flatMap((value, index) =>
    permutationsOf(values.toSpliced(index, 1)).map(rest => [value, ...rest]),
  )
}
