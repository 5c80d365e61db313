import { describe, expect, it } from 'vitest'
import { cards, cardsForAll } from '#content/demo/words/cards'
import { highs } from '#content/demo/words/highs'
import { lows, tiredLows } from '#content/demo/words/lows'
import { plans } from '#content/demo/words/plans'
import { promises } from '#content/demo/words/promises'
import { thanks } from '#content/demo/words/thanks'
import { planParts } from '#domain/steps/plans/plans'
import { isPrintable, isSaid, isWithin } from '#domain/words'

const deeds = promises.map(promise => promise.will)
const occasions = promises.map(promise => promise.when)
const pools: readonly (readonly [string, readonly string[], number])[] = [
  ['highs', highs, 40],
  ['lows', lows, 40],
  ['lows of a tired week', tiredLows, 10],
  ['thanks', thanks, 40],
  ['cards', cards, 50],
  ['cards for all', cardsForAll, 8],
  ['promises', deeds, 30],
  ...planParts.map(part => [`plans: ${part}`, plans[part], 20] as const),
]

describe.each(pools)('%s', (_, words, least) => {
  it(`are ${String(least)} or more, each another`, () => {
    expect(new Set(words).size).toBe(words.length)
    expect(words.length).toBeGreaterThanOrEqual(least)
  })

  it('are short and calm', () => {
    const isShort = (line: string) => isSaid(line) && isPrintable(line) && isWithin(line, 'line')
    const isLoud = (line: string) => /[!♥❤]/.test(line)
    expect(words.filter(line => !isShort(line) || isLoud(line))).toEqual([])
  })

  it('are typed with care', () => {
    expect(words.filter(line => /\s{2}|^\s|\s$|'/.test(line))).toEqual([])
  })
})

it('puts promises so that "If …, I will …" reads well', () => {
  expect(occasions.filter(when => /^(if|when) |[.,]$/i.test(when))).toEqual([])
  expect(deeds.filter(will => /^(I will|to) |[.,]$/i.test(will))).toEqual([])
})
