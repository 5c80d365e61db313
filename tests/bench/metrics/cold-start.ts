import type { Metric } from '../metric'
import { ratioOfPairs } from '../pairs'

const pairs = 7

/** From the spawn until home of a household with half a year behind it takes a key, against a bare window. */
export const coldStart: Metric = {
  name: 'coldStart',
  unit: 'ratio',
  budget: 1.5,
  measure: bench => ratioOfPairs(bench, pairs, running => running.readyMs),
}
