import type { preparationCommands } from '#contract/commands/preparation'
import { ok } from '#domain/result'
import type { InputOf } from '#contract/contract'
import { nothingPrepared, type PreparedWords } from '#domain/summit/prepared'
import type { HandlersOf, Workroom } from './handler-types'

type SomeWords = InputOf<'preparation.jot'>['words']

const withWords = (before: PreparedWords, { high, low, card }: SomeWords): PreparedWords => ({
  high: high ?? before.high,
  low: low ?? before.low,
  card: card ?? before.card,
})

/** What members get ready during the week, each their own. */
export function preparationHandlers({ shelf }: Workroom): HandlersOf<keyof typeof preparationCommands> {
  return {
    'preparation.look': async ({ memberId }) => {
      const { drafts, months } = shelf.books
      const waiting = await months.where(month => month.keptCards > 0)
      return ok({
        words: drafts.current.prepared[memberId] ?? nothingPrepared,
        keptCards: waiting
          .flatMap(month => month.appreciations)
          .filter(card => card.isKeptForSummit && card.author === memberId),
      })
    },

    'preparation.card': async ({ memberId }) => ok(shelf.books.drafts.current.prepared[memberId]?.card ?? ''),

    'preparation.jot': async ({ memberId, words }) => {
      const jotted = await shelf.books.drafts.put(drafts => ({
        ...drafts,
        prepared: {
          ...drafts.prepared,
          [memberId]: withWords(drafts.prepared[memberId] ?? nothingPrepared, words),
        },
      }))
      return jotted.ok ? ok(null) : jotted
    },
  }
}
