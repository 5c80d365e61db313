import { describe, expect, it } from 'vitest'
import { isForTheHouse, maySee } from '#domain/audience'
import type { Audience } from '#domain/entry'
import type { Instant } from '#domain/calendar'
import { ana, aMember, ben, cleo } from '../support/builders'

describe('who may see something', () => {
  it.each<[string, Audience, boolean]>([
    ['everyone may', 'everyone', true],
    ['those who are named may', [ana, ben], true],
    ['nobody else may', [ana, cleo], false],
  ])('%s', (_, audience, expected) => {
    expect(maySee(audience, [ana, ben])).toBe(expected)
  })
})

describe('a screen that the whole household looks at', () => {
  const early = '2026-01-01T08:00:00.000Z' as Instant
  const late = '2026-06-01T08:00:00.000Z' as Instant
  const members = [
    aMember(1, { createdAt: early }),
    aMember(2, { createdAt: early }),
    aMember(3, { createdAt: late }),
  ]

  it.each<[string, Instant, Audience, boolean]>([
    ['shows what was meant for all', late, [ana, ben, cleo], true],
    ['does not show what two of three kept to themselves', late, [ana, ben], false],
    ['still shows the past after somebody moved in', early, [ana, ben], true],
  ])('%s', (_, createdAt, audience, expected) => {
    expect(isForTheHouse({ createdAt, audience }, members)).toBe(expected)
  })

  it('does not show what two of three keep to themselves after the clock was set back', () => {
    const founders = [1, 2, 3].map(number => aMember(number, { createdAt: late }))
    expect(isForTheHouse({ createdAt: early, audience: [ana, ben] }, founders)).toBe(false)
  })
})
