import type { Id, NewId } from '#domain/ids'

/** Chance that falls the same way every time it begins with the same seed. */
export interface Chance {
  /** From 0 up to but not including 1. */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
  happens(probability: number): boolean
  /** Around 0 with a standard deviation of 1. */
  noise(): number
}

/** The generator known as mulberry32: small, quick, and good enough for a story. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    happens: probability => next() < probability,
    // Twelve even draws have a variance of 1; logarithms and cosines may differ between engines, sums do not.
    noise: () => Array.from({ length: 12 }, next).reduce((sum, draw) => sum + draw, -6),
  }
}

/** Deals from a pile and puts each card back at its end, so that nothing returns before half the pile has passed. */
export function dealer<Card>(pile: readonly Card[], chance: Chance): () => Card {
  const waiting = shuffled(pile, chance)
  return () => {
    const [card] = waiting.splice(chance.between(0, Math.floor((waiting.length - 1) / 2)), 1)
    if (card === undefined) throw new RangeError('nothing to deal from')
    waiting.push(card)
    return card
  }
}

export function shuffled<Card>(pile: readonly Card[], chance: Chance): Card[] {
  const ranked = pile.map(card => ({ card, rank: chance.next() }))
  return ranked.sort((a, b) => a.rank - b.rank).map(({ card }) => card)
}

/** Hands out ids that look random (UUID version 4) and are not. */
export function idsFrom(chance: Chance): NewId {
  const hex = (length: number) => Array.from({ length }, () => chance.between(0, 15).toString(16)).join('')
  return <Of extends string>() => {
    const variant = chance.between(8, 11).toString(16)
    return `${hex(8)}-${hex(4)}-4${hex(3)}-${variant}${hex(3)}-${hex(12)}` as Id<Of>
  }
}
