import type { deskCommands } from '#contract/commands/desk'
import { ok } from '#domain/result'
import type { HandlersOf, Workroom } from './handler-types'

/** `report` writes a fault to the log and answers its reference. */
export function deskHandlers(
  { shelf }: Workroom,
  report: (fault: unknown) => string,
): HandlersOf<keyof typeof deskCommands> {
  return {
    'jotting.read': async () => ok(shelf.books.drafts.current.jottings),

    'jotting.keep': async ({ place, words }) => {
      const kept = await shelf.books.drafts.put(drafts => ({
        ...drafts,
        jottings: { ...drafts.jottings, [place]: words },
      }))
      return kept.ok ? ok(null) : kept
    },

    'fault.report': async ({ message }) => ok({ reference: report(message) }),
  }
}
