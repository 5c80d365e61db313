/**
 * The exact one-sided permutation test on differences within pairs: if only chance had decided which of the two came
 * first, how often would their sum be at least as large? Every pattern of signs counts once (Fisher 1935), so the
 * smallest answer with k differences is 1/2^k. Differences are whole numbers, any count of them; none: 1.
 */
export function signFlipTest(differences: readonly number[]): number {
  const patterns = differences.reduce(
    (ways, difference) => {
      const next = new Map<number, number>()
      for (const [sum, share] of ways)
        for (const flipped of [sum + difference, sum - difference])
          next.set(flipped, (next.get(flipped) ?? 0) + share / 2)
      return next
    },
    new Map([[0, 1]]),
  )
  const seen = differences.reduce((sum, difference) => sum + difference, 0)
  return [...patterns].reduce((share, [sum, part]) => (sum >= seen ? share + part : share), 0)
}
