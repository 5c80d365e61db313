import type { preparationCommands } from '#contract/commands/preparation'
import { ok } from '#domain/result'
import type { HandlersOf, Workroom } from './handler-types'

/** What members get ready during the week, each their own. */
export function preparationHandlers({ shelf }: Workroom): HandlersOf<keyof typeof preparationCommands> {
  return {
    'preparation.look': async ({ memberId }) => {
      const { drafts, months } = shelf.books
      const waiting = await months.where(month => month.keptCards > 0)
      return ok({
        words: drafts.current.prepared[memberId] ?? { high: '', low: '', card: '' },
        keptCards: waiting
          .flatMap(month => month.appreciations)
          .filter(card => card.isKeptForSummit && card.author === memberId),
      })
    },

    'preparation.jot': async ({ memberId, words }) => {
      const jotted = await shelf.books.drafts.put(drafts => ({
        ...drafts,
        prepared: { ...drafts.prepared, [memberId]: words },
      }))
      return jotted.ok ? ok(null) : jotted
    },
  }
}
