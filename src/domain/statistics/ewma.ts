import { mean, sampleStandardDeviation } from 'simple-statistics'
import { leastSpread } from './band'

/** What later answers are held against: the mean and the spread of the first ones. */
export interface Baseline {
  readonly mean: number
  /** Sample standard deviation in points, not below 0.8. */
  readonly deviation: number
  /** How many answers it rests on. */
  readonly count: number
}

// How much one answer counts, and how far is far (Smit, Schat & Ceulemans 2022 for repeated self-report; the values are
// those that were right most often in the simulation beside the tests).
const weight = 0.2
const width = 2.5
// How much of one week is still in the next, assumed for everybody: eight answers are too few to measure it.
const carriedOver = 0.3
const widening = Math.sqrt((1 + carriedOver) / (1 - carriedOver))

/** The baseline of at least two scores. */
export const baselineOf = (scores: readonly number[]): Baseline => ({
  mean: mean([...scores]),
  deviation: Math.max(leastSpread, sampleStandardDeviation([...scores])),
  count: scores.length,
})

/**
 * The exponentially weighted moving average of the answers after a baseline, each as many as there are answers:
 * z₀ = the baseline's mean, zₜ = λ · xₜ + (1 − λ) · zₜ₋₁ (Roberts 1959), where `share`, λ, is 0.2.
 */
export function ewmaOf(
  scores: readonly number[],
  { mean: start }: Pick<Baseline, 'mean'>,
  share = weight,
): readonly number[] {
  let last = start
  return scores.map(score => (last = share * score + (1 - share) * last))
}

/**
 * How many points the average of the `step`th answer after the baseline (1, 2, …) may be from its mean before that means
 * anything: √((L·s·a·√(λ/(2−λ)·(1−(1−λ)^2t)))² + (L·s·a)²/n), with L = 2.5, λ = 0.2 and a = √((1+φ)/(1−φ)), φ = 0.3.
 * Wider than the textbook's, because a baseline of a few correlated answers is itself uncertain.
 */
export function limitAt(step: number, { deviation, count }: Baseline): number {
  const far = width * deviation * widening
  const settled = (weight / (2 - weight)) * (1 - (1 - weight) ** (2 * step))
  return Math.sqrt(far ** 2 * settled + far ** 2 / count)
}
