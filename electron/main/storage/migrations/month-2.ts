import type { Migration } from './migration'

type Kept = Readonly<Record<string, unknown>>

interface Before {
  readonly summits: readonly (Kept & { readonly checkIns: readonly Kept[] })[]
  readonly promises: readonly Kept[]
  readonly appreciations: readonly Kept[]
}

/** Version 2: guesses, ratings, whom a promise is for, all that a card can be, and the parking lot. */
export const monthTo2: Migration = {
  because: 'A summit has more to remember than its first form knew, and a card more to say.',
  up: body => {
    const month = body as Before
    return {
      ...month,
      summits: month.summits.map(summit => ({
        ...summit,
        checkIns: summit.checkIns.map(checkIn => ({ ...checkIn, guesses: [] })),
        ratings: [],
      })),
      promises: month.promises.map(promise => ({ ...promise, forWhom: null })),
      appreciations: month.appreciations.map(card => ({
        ...card,
        trait: '',
        colour: 'paper',
        picture: null,
        isKeptForSummit: false,
        pinnedAt: null,
        landedWith: [],
        wordsBack: [],
        earlier: [],
      })),
      topics: [],
    }
  },
}
