import { describe, expect, it } from 'vitest'
import { fail } from '#domain/result'
import { isInTheLot, parkTopic, settleTopic } from '#domain/topic'
import { aMember, ana, aTopic, ben, idNumbered, later, sundayEvening, valueOf } from '../support/builders'

const summit = idNumbered<'summit'>(200)
const park = (words: string) => parkTopic(words, ana, [ana, ben], idNumbered(700), sundayEvening)

describe('parking a topic', () => {
  it('keeps its words, trimmed, and waits', () => {
    expect(valueOf(park(' the holidays '))).toMatchObject({
      words: 'the holidays',
      author: ana,
      audience: [ana, ben],
      outcome: 'open',
      settledAt: null,
    })
  })

  it.each([
    ['nothing', ' ', 'nothing-said'],
    ['281 letters', 'x'.repeat(281), 'words-unusable'],
    ['half an emoji', 'a\uD83E', 'words-unusable'],
  ])('refuses %s', (_, words, kind) => {
    expect(park(words)).toEqual(fail({ kind }))
  })
})

describe('a topic', () => {
  it('is settled at a summit, and may be taken up again', () => {
    const talked = settleTopic(aTopic(), 'talked', summit, later)
    expect(talked).toMatchObject({ outcome: 'talked', settledAt: summit, updatedAt: later })
    expect(settleTopic(talked, 'open', summit, later)).toMatchObject({ outcome: 'open', settledAt: null })
  })

  it.each([
    ['waits', {}, null, [1, 2], true],
    ['waits for others only', {}, null, [1, 3], false],
    ['was talked about at this summit', { outcome: 'talked', settledAt: summit }, summit, [1], true],
    ['was talked about at another', { outcome: 'talked', settledAt: summit }, idNumbered(201), [1], false],
    ['was let go, and no summit runs', { outcome: 'let-go', settledAt: null }, null, [1], false],
  ] as const)('that %s', (_, overrides, running, people, isThere) => {
    expect(
      isInTheLot(
        aTopic(overrides),
        running as never,
        people.map(number => aMember(number)),
      ),
    ).toBe(isThere)
  })
})
