import { setTimeout as pause } from 'node:timers/promises'
import { median, repeat, type Bench } from './metric'
import { startElectron, type RunningElectron } from './running-electron'

// So that nobody starts while the one before is still clearing its table.
const restMs = 1000

/**
 * Compares our app with a bare window: measures both in pairs, once in each order by turns, so that whatever else the
 * machine is doing meets both alike. Answers the median of the pairs' ratios.
 */
export async function ratioOfPairs(
  bench: Bench,
  pairs: number,
  look: (running: RunningElectron) => Promise<number> | number,
): Promise<number> {
  const ours = () => measure(bench.project, bench.profile)
  const bare = () => measure(bench.bareApp, bench.bareProfile)
  const measure = async (app: string, profile: string) => {
    const running = await startElectron(app, profile)
    try {
      return await look(running)
    } finally {
      await running.close()
      await pause(restMs)
    }
  }

  // The first start fills the caches of the disk and of the profile.
  await ours()
  await bare()
  const ratios = await repeat(pairs, async pair => {
    if (pair % 2 === 1) return (await ours()) / (await bare())
    const bareValue = await bare()
    return (await ours()) / bareValue
  })
  return median(ratios)
}
