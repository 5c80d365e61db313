import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { speakerAt } from '#domain/summit/speaker'
import { secondsForTurn } from '#domain/summit/speaking-order'
import { spendTime } from '#domain/summit/time-spent'
import { ana, anAgenda, anOpenSummit, ben, cleo, membersNumbered, valueOf } from '../../support/builders'

// Two rounds of a minute for two people each: thirty seconds a turn.
const rounds = anAgenda(['appreciations', 'highs', 'low'])

describe('the time meant for a turn', () => {
  it.each([
    ['an equal part, at first', [{}, {}, {}], 0, 30],
    ['more for who left some over', [{ [ana]: 10 }, {}, {}], 1, 50],
    ['less for who took more', [{ [ana]: 40 }, {}, {}], 1, 20],
    ['never less than half', [{ [ana]: 300 }, {}, {}], 1, 15],
    ['over several turns', [{ [ana]: 20 }, { [ana]: 35 }, {}], 2, 35],
    ['a round that was skipped does not count', [{}, { [ana]: 30 }, {}], 2, 30],
    ['more for who was passed over where others spoke', [{ [ben]: 30 }, {}, {}], 1, 60],
    ['never more than the whole step', [{ [ben]: 30 }, { [ben]: 30 }, {}], 2, 60],
  ])('%s', (_, spokenSeconds, index, expected) => {
    const summit = anOpenSummit({ agenda: rounds, spokenSeconds })
    expect(secondsForTurn(summit, index, ana)).toBe(expected)
  })

  it('is not shortened by time taken where nobody has a turn', () => {
    const agenda = anAgenda(['one-thing', 'highs'])
    const summit = anOpenSummit({ agenda, spokenSeconds: [{ [ana]: 100 }, {}] })
    expect(secondsForTurn(summit, 1, ana)).toBe(30)
  })

  it('is nothing in a step without turns', () => {
    expect(secondsForTurn(anOpenSummit({ agenda: anAgenda(['plans']) }), 0, ana)).toBe(0)
  })

  it('is the same for everyone who has spoken alike, however many they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.nat(200), (count, spoken) => {
        const present = membersNumbered(count)
        const each = Object.fromEntries(present.map(member => [member, spoken]))
        const summit = anOpenSummit({ present, agenda: rounds, spokenSeconds: [each, each, {}] })
        expect(new Set(present.map(member => secondsForTurn(summit, 2, member))).size).toBe(1)
      }),
    )
  })
})

describe('time that somebody has spoken', () => {
  it('only grows, in whole seconds', () => {
    const summit = anOpenSummit({ agenda: rounds })
    const once = valueOf(spendTime(summit, 1, { seconds: 40, spoken: { [ana]: 12.9 } }))
    const twice = valueOf(spendTime(once, 1, { seconds: 30, spoken: { [ana]: 5, [ben]: 3 } }))
    expect(twice.spokenSeconds).toEqual([{}, { [ana]: 12, [ben]: 3 }, {}])
    expect(twice.spentSeconds).toEqual([0, 40, 0])
  })
})

describe('who speaks', () => {
  const low = (about: typeof ana | null, spoken: readonly (typeof ana)[]) =>
    anOpenSummit({
      present: [ana, ben, cleo],
      agenda: anAgenda(['low']),
      steps: [{ kind: 'low', progress: { about, card: 'mirror', spoken } }],
    })

  it.each([
    ['nobody before a low was chosen', low(null, []), null],
    ['whose low it is', low(ben, []), ben],
    ['then the others in their order', low(ben, [ben]), ana],
    ['nobody once all have', low(ben, [ana, ben, cleo]), null],
    ['nobody where it is everybody’s', anOpenSummit({ agenda: anAgenda(['plans']) }), null],
    ['the first who has not promised', anOpenSummit({ agenda: anAgenda(['one-thing']) }), ana],
  ])('%s', (_, summit, speaker) => {
    expect(speakerAt(summit)).toBe(speaker)
  })
})
