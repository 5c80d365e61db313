import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import type { Month } from '#domain/calendar'
import { clock, withTwoHouseholds, type Planted } from '../books/two-households'
import { median, repeat, type Metric } from '../metric'
import { openShelf } from '../../support/storage'

const times = 41
const month = '2026-11' as Month

/** One small change, answered once it is on the disk, after ten years against after one week. */
export const writeTenYears: Metric = {
  name: 'writeTenYears',
  unit: 'ratio',
  budget: 1.3,
  measure: () =>
    withTwoHouseholds(async (tenYears, oneWeek) => {
      const writers = [await ours(tenYears), await ours(oneWeek)]
      const rounds = await repeat(times, async round => [
        await timed(writers[0], round),
        await timed(writers[1], round),
      ])
      const [ten = 0, one = 1] = writers.map((_, which) =>
        median(rounds.map(took => took[which] ?? Number.NaN)),
      )
      // By itself: what it leaves unsynced, the next one that syncs would have to wait for.
      const naiveWriter = await naive(tenYears)
      const whole = median(await repeat(times, round => timed(naiveWriter, round)))
      return {
        value: ten / one,
        beside: `${ten.toFixed(1)} ms against ${one.toFixed(1)} ms; everything in one lowdb file, not even synced: ${whole.toFixed(1)} ms`,
      }
    }),
}

type Write = (shareable: boolean) => Promise<void>

async function ours({ folder }: Planted): Promise<Write> {
  const { books } = await openShelf(folder, { clock })
  return async shareable => {
    const saved = await books.months.put(month, record => ({
      ...record,
      appreciations: record.appreciations.map((card, index) => (index === 0 ? { ...card, shareable } : card)),
    }))
    if (!saved.ok) throw new Error(`the change was not saved: ${saved.failure.reason}`)
  }
}

// What lowdb's own adapter does with the same data.
async function naive({ folder, whole: { household, months } }: Planted): Promise<Write> {
  const low = new Low(new JSONFile<unknown>(join(folder, 'naive.json')), null)
  return async shareable => {
    low.data = { household, shareable, months: Object.fromEntries(months) }
    await low.write()
  }
}

async function timed(write: Write | undefined, round: number): Promise<number> {
  const begunMs = performance.now()
  await write?.(round % 2 === 0)
  return performance.now() - begunMs
}
