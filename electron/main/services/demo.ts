import { imagineHousehold } from '#content/demo/demo-household'
import type { StorageFailure } from '#contract/command'
import { dayAt } from '#domain/calendar'
import type { Clock } from '#domain/clock'
import { ok, type Result } from '#domain/result'
import type { Books } from '../storage/books'

const weeks = 26
// Everybody who looks around meets the same people.
const seed = 20

/** Writes half a year of an imagined household into empty books. */
export const demoBooks =
  (clock: Clock) =>
  async (books: Books): Promise<Result<null, StorageFailure>> => {
    const today = dayAt(clock.now(), clock.zone())
    const { household, months } = imagineHousehold({ seed, weeks, today, members: 2 })
    for (const [name, record] of months) {
      const kept = await books.months.put(name, () => record)
      if (!kept.ok) return kept
    }
    const kept = await books.household.put(() => household)
    return kept.ok ? ok(null) : kept
  }
