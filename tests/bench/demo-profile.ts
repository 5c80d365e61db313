import { Temporal } from 'temporal-polyfill'
import { weekOf, type Instant } from '#domain/calendar'
import type { Clock } from '#domain/clock'
import { demoBooks } from '../../electron/main/services/demo'
import { openShelf } from '../support/storage'

const clock: Clock = {
  now: () => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }) as Instant,
  zone: () => Temporal.Now.timeZoneId(),
}

/** Puts the demo household into a profile, as the app itself would, and answers its latest week with a summit. */
export async function moveDemoIn(profile: string): Promise<string> {
  const shelf = await openShelf(profile, { clock })
  const entered = await shelf.enterDemo(demoBooks(clock))
  if (!entered.ok) throw new Error(`the demo could not be written: ${entered.failure.reason}`)
  const days = (await entered.value.months.all()).flatMap(month => month.summits.map(summit => summit.on))
  const latest = days.sort().at(-1)
  if (latest === undefined) throw new Error('the demo household never held a summit')
  return weekOf(latest)
}
