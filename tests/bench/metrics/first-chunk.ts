import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Metric } from '../metric'
import { startElectron } from '../running-electron'

// What is fetched right behind home, without anybody asking for it, counts as needed.
const settleMs = 500

/** JavaScript that home needs, before compression: the files of all scripts that were loaded when it stands. */
export const firstChunk: Metric = {
  name: 'firstChunk',
  unit: 'kB',
  budget: 450,
  async measure({ project, profile }) {
    const running = await startElectron(project, profile)
    try {
      await pause(settleMs)
      const urls = [...(await running.page.scripts())].filter(url => url.endsWith('.js'))
      const sizes = await Promise.all(
        urls.map(async url => (await stat(join(project, 'out/renderer', new URL(url).pathname))).size),
      )
      if (sizes.length === 0) throw new Error('home was drawn without any script')
      return sizes.reduce((sum, size) => sum + size, 0) / 1000
    } finally {
      await running.close()
    }
  },
}
