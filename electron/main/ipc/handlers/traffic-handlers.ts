import type { keepingCommands } from '#contract/commands/keeping'
import { fail, ok } from '#domain/result'
import type { BringIn } from '../../services/bring-in'
import { replaceBooks } from '../../services/replacing-books'
import { layTakeAlong, takeAlong, wholeOf, type WayOut } from '../../services/take-along'
import type { HandlersOf, Workroom } from './handler-types'

export interface TrafficTools {
  readonly wayOut: WayOut
  readonly bringIn: BringIn
  /** Asks for a file; null when people changed their minds. */
  askForFile(): Promise<string | null>
}

/** What leaves the app as a file, and what comes into it as one. */
export function trafficHandlers(
  { shelf, disk, clock }: Workroom,
  { wayOut, bringIn, askForFile }: TrafficTools,
): HandlersOf<Extract<keyof typeof keepingCommands, `export.${string}` | `import.${string}`>> {
  return {
    'export.look': async () => {
      const whole = await wholeOf(shelf.books)
      return whole === null ? fail({ kind: 'no-household' }) : ok(layTakeAlong(whole))
    },
    'export.save': ({ members }) =>
      takeAlong(wayOut, shelf.books, members, { now: clock.now(), zone: clock.zone() }),

    'import.choose': async () => {
      const path = await askForFile()
      return path === null ? fail({ kind: 'cancelled' }) : bringIn.read(path, await wholeOf(shelf.ownBooks))
    },
    'import.take-in': async ({ token }) => {
      if (shelf.isDemo) return fail({ kind: 'in-demo' })
      if (!bringIn.isWaiting(token)) return fail({ kind: 'archive-gone' })
      const { books } = shelf
      const merge = async () => bringIn.take(token, await wholeOf(books))
      const replaced = await replaceBooks(shelf, disk, merge, 'before-import', bringIn.pictures)
      if (replaced.ok) bringIn.forget()
      return replaced
    },
  }
}
