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
// Keys pressed on the chart of a span, each until the page has computed and drawn all that follows from it. Bringing the
// picture to the screen is not counted: there is no graphics card here, and the processor does its work.
const press = (span: string, keys: readonly string[]) => `(async () => {
  // Vue carries out what follows as one microtask after another, all before any frame.
  const settled = async () => {
    for (let turn = 0; turn < 50; turn += 1) await null
  }
  document.querySelector('input[value="${span}"]').click()
  await new Promise(resolve => setTimeout(resolve, 500))
  const chart = document.querySelector('.canvas')
  chart.focus()
  const took = []
  for (const key of ${JSON.stringify(keys)}) {
    const begunAt = performance.now()
    chart.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    await settled()
    took.push(performance.now() - begunAt)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return took
})()`
const walking = press(
  'all',
  Array.from({ length: steps }, () => 'ArrowLeft'),
)
const panning = press(
  'year',
  Array.from({ length: steps }, (_, step) => (step < steps / 2 ? 'PageUp' : 'PageDown')),
)

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

/** Drawing the chart of ten years anew, as a step of an arrow key does; beside it the way to other weeks, all in all. */
export const chartUpdate: Metric = {
  name: 'chartUpdate',
  unit: 'ms',
  budget: 16,
  measure: bench =>
    withTenYears(bench, 'chart-update', async page => {
      await page.evaluate(openTrends)
      const took = await page.evaluate<readonly number[]>(walking)
      const panned = await page.evaluate<readonly number[]>(panning)
      return {
        value: median(took),
        beside: `at most ${Math.max(...took).toFixed(1)} ms of ${String(steps)}; to other weeks ${median(panned).toFixed(0)} ms with all that is read and said of them`,
      }
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
