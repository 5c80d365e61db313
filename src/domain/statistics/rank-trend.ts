import { errorFunction } from 'simple-statistics'

/** A value and when it was, both whole numbers: points and weeks. Times are distinct and rise. */
export interface Timed {
  readonly at: number
  readonly value: number
}

export interface MannKendall {
  /** Pairs that rise less pairs that fall. */
  readonly s: number
  /** The variance of `s` where nothing changes, corrected for equal values. */
  readonly variance: number
  /** Two-sided probability of an `s` at least as far from 0 where nothing changes, 0 to 1; a normal approximation. */
  readonly p: number
}

/**
 * The test of Mann (1945) and Kendall for a rise or a fall of whatever shape:
 * S = Σᵢ<ⱼ sgn(xⱼ − xᵢ), Var = (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18 over groups of t equal values, z = (S ∓ 1)/√Var.
 * All equal: p = 1.
 */
export function mannKendall(values: readonly number[]): MannKendall {
  let s = 0
  for (const [index, later] of values.entries())
    for (let before = 0; before < index; before += 1) s += Math.sign(later - (values[before] ?? later))
  const variance = varianceOf(values)
  if (variance === 0 || s === 0) return { s, variance, p: 1 }
  const z = (Math.abs(s) - 1) / Math.sqrt(variance)
  return { s, variance, p: 1 - errorFunction(z / Math.SQRT2) }
}

/** A slope per unit of time, and the interval that holds it with 95 % confidence. */
export interface Slope {
  readonly slope: number
  readonly low: number
  readonly high: number
}

// The 97.5th percentile of the normal distribution.
const normal975 = 1.959964

/**
 * The slope of Theil and Sen: the median of the slopes of all pairs, with the 95 % interval of Sen (1968), taken from the
 * sorted slopes at the ranks (N ∓ 1.96 · √Var)/2 with the variance of Mann–Kendall. Of at least two points.
 */
export function theilSen(points: readonly Timed[]): Slope {
  const slopes = slopesOfPairs(points)
  const count = slopes.reduce((sum, { times }) => sum + times, 0)
  const reach = normal975 * Math.sqrt(varianceOf(points.map(({ value }) => value)))
  const at = (rank: number) => ranked(slopes, Math.min(count - 1, Math.max(0, rank)))
  return {
    slope: (at(Math.ceil(count / 2) - 1) + at(Math.floor(count / 2))) / 2,
    low: at(Math.round((count - reach) / 2) - 1),
    high: at(Math.round((count + reach) / 2)),
  }
}

interface Repeated {
  readonly slope: number
  readonly times: number
}

// Ten years have 135,000 pairs and few different slopes: counting them takes a tenth of the time of sorting.
function slopesOfPairs(points: readonly Timed[]): readonly Repeated[] {
  const values = points.map(({ value }) => value)
  const span = Math.max(...values) - Math.min(...values)
  const longest = (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0)
  const times = new Uint32Array((2 * span + 1) * (longest + 1))
  for (const [index, later] of points.entries())
    for (let before = 0; before < index; before += 1) {
      const earlier = points[before] ?? later
      const cell = (later.value - earlier.value + span) * (longest + 1) + later.at - earlier.at
      times[cell] = (times[cell] ?? 0) + 1
    }
  const found: Repeated[] = []
  times.forEach((count, cell) => {
    const rise = Math.floor(cell / (longest + 1)) - span
    if (count > 0) found.push({ slope: rise / (cell % (longest + 1)), times: count })
  })
  return found.sort((a, b) => a.slope - b.slope)
}

function ranked(slopes: readonly Repeated[], rank: number): number {
  let passed = 0
  return slopes.find(({ times }) => (passed += times) > rank)?.slope ?? Number.NaN
}

function varianceOf(values: readonly number[]): number {
  const groups = new Map<number, number>()
  for (const value of values) groups.set(value, (groups.get(value) ?? 0) + 1)
  const term = (count: number) => count * (count - 1) * (2 * count + 5)
  return (term(values.length) - [...groups.values()].reduce((sum, count) => sum + term(count), 0)) / 18
}
