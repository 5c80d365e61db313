import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { now, withTwoHouseholds } from '../books/two-households'
import { median, repeat, type Metric } from '../metric'

const times = 15

/** Opening the books and everything home shows in a new process, after ten years against after one week. */
export const openTenYears: Metric = {
  name: 'openTenYears',
  unit: 'ratio',
  budget: 1.5,
  measure: () =>
    withTwoHouseholds(async (tenYears, oneWeek) => {
      const both = await repeat(times, async () => [await open(tenYears.folder), await open(oneWeek.folder)])
      const [ten, one] = [0, 1].map(which => median(both.map(pair => pair[which] ?? Number.NaN)))
      return {
        value: (ten ?? 0) / (one ?? 0),
        beside: `${ten?.toFixed(1)} ms against ${one?.toFixed(1)} ms`,
      }
    }),
}

async function open(folder: string): Promise<number> {
  const opener = join(import.meta.dirname, '../books/open-once.ts')
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', opener, folder, now])
  return Number(stdout)
}
