import { clock, withTwoHouseholds } from '../books/two-households'
import { median, repeat, type Metric } from '../metric'
import { openShelf } from '../../support/storage'

const times = 9

/** Reading and checking every month of ten years, as trends does when it is opened for the first time. */
export const readAllMonths: Metric = {
  name: 'readAllMonths',
  unit: 'ms',
  budget: 150,
  measure: () =>
    withTwoHouseholds(async ({ folder }) => {
      const took = await repeat(times, async () => {
        const { books } = await openShelf(folder, { clock })
        const begunMs = performance.now()
        const months = await books.months.all()
        if (months.length < 120) throw new Error(`only ${String(months.length)} months were read`)
        return performance.now() - begunMs
      })
      // The first one also pays for what every later one finds ready.
      return { value: median(took), beside: `the first time ${Math.round(took[0] ?? 0)} ms` }
    }),
}
