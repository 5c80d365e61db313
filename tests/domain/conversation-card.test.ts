import { expect, it } from 'vitest'
import { cardAfter, type ConversationCard } from '#domain/conversation-card'

const [first, second, third] = ['song', 'smell', 'quiet'].map((key): ConversationCard => ({
  key,
  depth: 'light',
})) as [ConversationCard, ConversationCard, ConversationCard]

it.each([
  ['the first card before anything was drawn', 0, first],
  ['the next one after it', 1, second],
  ['the last one', 2, third],
  ['the first one again once the deck is through', 3, first],
  ['the same order in the hundredth round', 299, third],
])('%s', (_, drawn, card) => {
  expect(cardAfter([first, second, third], drawn)).toBe(card)
})

it('a deck of one card has that one, always', () => {
  expect([0, 1, 2].map(drawn => cardAfter([first], drawn))).toEqual([first, first, first])
})
