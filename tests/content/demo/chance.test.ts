import { describe, expect, it } from 'vitest'
import { chanceFrom, dealer, idsFrom, shuffled } from '#content/demo/chance'
import { isId } from '#domain/ids'

const many = Array.from({ length: 5000 }, (_, index) => index)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('chance', () => {
  it('falls the same way from the same seed, and another way from another', () => {
    const draws = (seed: number) => {
      const chance = chanceFrom(seed)
      return many.slice(0, 10).map(() => chance.next())
    }
    expect(draws(7)).toEqual(draws(7))
    expect(draws(7)).not.toEqual(draws(8))
  })

  it('draws evenly from 0 up to 1', () => {
    const chance = chanceFrom(1)
    const draws = many.map(() => chance.next())
    expect(draws.every(draw => draw >= 0 && draw < 1)).toBe(true)
    expect(mean(draws)).toBeCloseTo(0.5, 1)
  })

  it('draws every whole number between two, both included', () => {
    const chance = chanceFrom(2)
    expect([...new Set(many.map(() => chance.between(3, 6)))].sort()).toEqual([3, 4, 5, 6])
  })

  it('makes noise around 0 with a deviation of 1', () => {
    const chance = chanceFrom(3)
    const noise = many.map(() => chance.noise())
    expect(mean(noise)).toBeCloseTo(0, 1)
    expect(mean(noise.map(value => value ** 2))).toBeCloseTo(1, 1)
  })

  it('happens as often as it should', () => {
    const chance = chanceFrom(4)
    expect(mean(many.map(() => Number(chance.happens(0.25))))).toBeCloseTo(0.25, 1)
  })
})

describe('dealing', () => {
  const pile = many.slice(0, 20)

  it('shuffles without losing a card', () => {
    const cards = shuffled(pile, chanceFrom(5))
    expect(cards).not.toEqual(pile)
    expect(cards.toSorted((a, b) => a - b)).toEqual(pile)
  })

  it('lets no card return before half the pile has passed', () => {
    const deal = dealer(pile, chanceFrom(6))
    const dealt = many.slice(0, 500).map(deal)
    dealt.forEach((card, index) => {
      expect(dealt.slice(Math.max(0, index - 9), index)).not.toContain(card)
    })
    expect(new Set(dealt).size).toBe(pile.length)
  })
})

it('gives ids that no two things share', () => {
  const newId = idsFrom(chanceFrom(7))
  const ids = many.map(() => newId())
  expect(ids.every(isId)).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
})
