/** How far down a question goes. */
export const depths = ['light', 'middle', 'deep'] as const

export type Depth = (typeof depths)[number]

/** A question to talk about. Its words are found by its key, in every language. */
export interface ConversationCard {
  readonly key: string
  readonly depth: Depth
}

/** The card whose turn it is after so many were drawn. None comes again before the deck is through. */
export function cardAfter(deck: readonly [ConversationCard, ...ConversationCard[]], drawn: number) {
  return deck[drawn % deck.length] ?? deck[0]
}
