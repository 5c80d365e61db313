import { stat } from 'node:fs/promises'
import type { RecapOrder } from '#contract/commands/recap'
import { recapSections } from '#domain/recap/sections'
import { median, repeat, type Metric } from '../metric'
import { startElectron } from '../running-electron'

const times = 5

interface Exported {
  readonly ms: number
  readonly reply: { readonly ok: boolean; readonly value?: { readonly path: string } }
}

/** From asking for the page of a week until the PDF lies on the disk. */
export const recapFridge: Metric = {
  name: 'recapFridge',
  unit: 'ms',
  budget: 2000,
  async measure({ project, profile, week, saved }) {
    const running = await startElectron(project, profile, [`--test-save-to=${saved}`])
    try {
      return median(await repeat(times, () => exportOnce()))
    } finally {
      await running.close()
    }

    async function exportOnce(): Promise<number> {
      const { ms, reply } = await running.page.evaluate<Exported>(`(async () => {
        const askedAt = performance.now()
        const reply = await window.hearthside.invoke('recap.export', ${JSON.stringify(wholeOf(week))})
        return { ms: performance.now() - askedAt, reply }
      })()`)
      if (reply.value === undefined || (await stat(reply.value.path)).size === 0)
        throw new Error(`the recap was not exported: ${JSON.stringify(reply)}`)
      return ms
    }
  },
}

/** All there is of a period, on A4. */
export const wholeOf = (period: string): RecapOrder => ({
  period,
  sections: [...recapSections],
  paper: 'A4',
})
