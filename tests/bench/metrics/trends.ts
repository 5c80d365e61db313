import { join } from 'node:path'
import type { Day } from '#domain/calendar'
import { readTrend } from '#domain/trends/reading'
import { lookAtTrends } from '../../../electron/main/services/trends'
import { plantHousehold } from '../../seed/plant'
import { median, repeat, type Bench, type Metric } from '../metric'
import { startElectron } from '../running-electron'

const tenYears = { weeks: 520, members: 4, seed: 1, until: '2026-11-04' as Day }
const times = 5
const steps = 20

// From the click until the chart stands and a frame was drawn with it.
const openTrends = `new Promise(resolve => {
  const begunAt = performance.now()
  const look = () => {
    if (document.querySelector('.chart canvas') === null) return
    watching.disconnect()
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begunAt)))
  }
  const watching = new MutationObserver(look)
  watching.observe(document, { childList: true, subtree: true })
  document.querySelector('a[href="#/trends"]').click()
})`
const goHome = `new Promise(resolve => {
  document.querySelector('a[href="#/"]').click()
  setTimeout(resolve, 500)
})`
// All ten years, then an arrow key after the other: each draws the chart anew with another week pointed at.
const walk = `(async () => {
  document.querySelector('input[value="all"]').click()
  await new Promise(resolve => setTimeout(resolve, 500))
  const chart = document.querySelector('.canvas')
  chart.focus()
  const took = []
  for (let step = 0; step < ${String(steps)}; step += 1) {
    const begunAt = performance.now()
    chart.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }))
    took.push(performance.now() - begunAt)
    await new Promise(resolve => requestAnimationFrame(resolve))
  }
  return took
})()`

async function withTenYears<Found>(
  { project, saved }: Bench,
  name: string,
  measure: (page: Awaited<ReturnType<typeof startElectron>>['page']) => Promise<Found>,
): Promise<Found> {
  const profile = join(saved, name)
  await plantHousehold({ out: profile, ...tenYears })
  const running = await startElectron(project, profile)
  try {
    return await measure(running.page)
  } finally {
    await running.close()
  }
}

/** From a click on "Trends" until the lines of ten years and four people stand. */
export const trendsOpen: Metric = {
  name: 'trendsOpen',
  unit: 'ms',
  budget: 300,
  measure: bench =>
    withTenYears(bench, 'trends-open', async page => {
      const took = await repeat(times, async () => {
        const ms = await page.evaluate<number>(openTrends)
        await page.evaluate(goHome)
        return ms
      })
      return { value: median(took), beside: `the first time ${String(Math.round(took[0] ?? 0))} ms` }
    }),
}

/** Drawing the chart of ten years anew, as a step of an arrow key does. */
export const chartUpdate: Metric = {
  name: 'chartUpdate',
  unit: 'ms',
  budget: 16,
  measure: bench =>
    withTenYears(bench, 'chart-update', async page => {
      await page.evaluate(openTrends)
      const took = await page.evaluate<readonly number[]>(walk)
      return { value: median(took), beside: `at most ${Math.max(...took).toFixed(1)} ms of ${String(steps)}` }
    }),
}

/** Reading every line of ten years and four people. */
export const statistics: Metric = {
  name: 'statistics',
  unit: 'ms',
  budget: 50,
  measure: async ({ saved }) => {
    const { household, months } = await plantHousehold({ out: join(saved, 'statistics'), ...tenYears })
    const { weeks, trends } = lookAtTrends(household, [...months.values()], tenYears.until, 'Europe/Berlin')
    const took = await repeat(times, async () => {
      const begunAt = performance.now()
      for (const trend of trends)
        readTrend(trend, { weeks, contextWeeks: new Set(), newSince: [], lookedAtFrom: 0 })
      return Promise.resolve(performance.now() - begunAt)
    })
    return {
      value: median(took),
      beside: `${String(trends.length)} series of ${String(weeks.length)} weeks; the first time ${String(Math.round(took[0] ?? 0))} ms`,
    }
  },
}
