import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deck } from '#content/deck'
import { cardAfter, depths } from '#domain/conversation-card'

// Read as people wrote it: what is imported is compiled.
const { deck: words } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../src/locales/en/deck.json'), 'utf8'),
) as { readonly deck: Readonly<Record<string, string>> }

const keys = deck.map(card => card.key)

describe('the deck', () => {
  it('has forty cards, each of them once', () => {
    expect(keys).toHaveLength(40)
    expect(new Set(keys).size).toBe(40)
  })

  it('has words for every card, and no words that nobody ever reads', () => {
    expect(Object.keys(words).toSorted()).toEqual(keys.toSorted())
  })

  it('asks something else with every card', () => {
    const questions = Object.values(words)
    expect(new Set(questions).size).toBe(questions.length)
    expect(questions.filter(question => !question.endsWith('?'))).toEqual([])
  })

  it('begins lightly, has cards of every depth, and never two deep ones in a row', () => {
    const order = deck.map(card => card.depth)
    expect(order.slice(0, 3)).toEqual(['light', 'light', 'light'])
    expect(new Set(order)).toEqual(new Set(depths))
    const pairs = order.map((depth, place) => [depth, order[(place + 1) % order.length]])
    expect(pairs).not.toContainEqual(['deep', 'deep'])
  })

  it('shows no card twice in a row, and none again before it is through', () => {
    const drawn = Array.from({ length: 3 * deck.length + 1 }, (_, count) => cardAfter(deck, count).key)
    expect(drawn.filter((key, place) => key === drawn[place + 1])).toEqual([])
    expect(new Set(drawn.slice(7, 7 + deck.length)).size).toBe(deck.length)
  })
})
