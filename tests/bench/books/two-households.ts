import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Day } from '#domain/calendar'
import type { WholeHousehold } from '#domain/merge/merge'
import { plantHousehold } from '../../seed/plant'
import { clockAt } from '../../support/builders'
import { openShelf } from '../../support/storage'

export interface Planted {
  readonly folder: string
  readonly whole: WholeHousehold
}

// A Wednesday early in a month, so that both households have the same little behind them in the current one.
const today = '2026-11-04' as Day
export const now = `${today}T18:00:00.000Z`
export const clock = clockAt(now, 'Europe/Berlin')

/** The same four people after ten years and after one week, on the disk, opened and left once. */
export async function withTwoHouseholds<Outcome>(
  measure: (tenYears: Planted, oneWeek: Planted) => Promise<Outcome>,
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'hearthside-bench-books-'))
  try {
    const plant = async (name: string, weeks: number): Promise<Planted> => {
      const out = join(folder, name)
      const whole = await plantHousehold({ out, weeks, members: 4, seed: 1, until: today })
      await (await openShelf(out, { clock })).settled()
      return { folder: out, whole }
    }
    return await measure(await plant('ten-years', 520), await plant('one-week', 1))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
