import { setTimeout as pause } from 'node:timers/promises'
import type { Metric } from '../metric'
import { ratioOfPairs } from '../pairs'
import { memoryOf } from '../process-tree'

const pairs = 3
const settleMs = 3000

/** Memory of all processes together while home stands and nothing happens, against a bare window. */
export const memory: Metric = {
  name: 'memory',
  unit: 'ratio',
  budget: 1.25,
  measure: bench =>
    ratioOfPairs(bench, pairs, async running => {
      await pause(settleMs)
      return memoryOf(running.pid)
    }),
}
