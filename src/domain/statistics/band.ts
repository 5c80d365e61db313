import { median, medianAbsoluteDeviation } from 'simple-statistics'

/** What is usual for somebody: the middle, and how far they commonly are from it. */
export interface Band {
  readonly median: number
  /** Not below 1. */
  readonly low: number
  /** Not above 10. */
  readonly high: number
}

/** The least that is taken for somebody's own noise, in points: eight equal answers are luck, not a person without moods. */
export const leastSpread = 0.8

// Makes the MAD of a normal distribution its standard deviation (Rousseeuw & Croux 1993: 1/Φ⁻¹(3/4)).
const asDeviation = 1.4826

/**
 * The usual band of at least one score (1 to 10): median ± 1.4826 · MAD, the latter not below 0.8 points, within the
 * scale. Half of the answers may be anything without moving it far.
 */
export function bandOf(scores: readonly number[]): Band {
  const values = [...scores]
  const middle = median(values)
  const spread = Math.max(leastSpread, asDeviation * medianAbsoluteDeviation(values))
  return { median: middle, low: Math.max(1, middle - spread), high: Math.min(10, middle + spread) }
}
