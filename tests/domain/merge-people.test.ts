import { describe, expect, it } from 'vitest'
import type { Month } from '#domain/calendar'
import { mergeHousehold, type MergeSum, type WholeHousehold } from '#domain/merge/merge'
import type { MonthRecord } from '#domain/month-record'
import { fail } from '#domain/result'
import { aHousehold, aMember, aMonth, at, idNumbered, later, valueOf } from '../support/builders'

const november = '2026-11' as Month

const whole = (month: Partial<MonthRecord>, name = november): WholeHousehold => ({
  household: aHousehold(),
  months: new Map([[name, aMonth(month)]]),
})

const noneAdded: MergeSum['added'] = {
  members: 0,
  summits: 0,
  checkIns: 0,
  promises: 0,
  appreciations: 0,
  topics: 0,
  agendas: 0,
  items: 0,
  unplugHours: 0,
}
// Both members are on either side.
const nothing: MergeSum = { added: noneAdded, renewed: 0, kept: 2, stayDeleted: 0 }

function merged(here: WholeHousehold, arriving: WholeHousehold) {
  const { sum, ...both } = valueOf(mergeHousehold(here, arriving))
  return { ...both, sum, november: both.months.get(november) ?? aMonth() }
}

describe('people', () => {
  const household = (...members: readonly ReturnType<typeof aMember>[]): WholeHousehold => ({
    household: aHousehold({ members }),
    months: new Map(),
  })
  const [ana, bob, cleo, dan] = [1, 2, 3, 4].map(number => aMember(number)) as [M, M, M, M]
  type M = ReturnType<typeof aMember>
  const namesAndMarks = ({ household: { members } }: WholeHousehold) =>
    members.map(({ name, mark }) => `${name} ${mark}`)

  it('who moved in there are added after those who are here, and nobody leaves', () => {
    const result = merged(household(ana, bob, cleo), household(ana, bob, dan))
    expect(result.household.members).toEqual([ana, bob, cleo, dan])
    expect(result.sum).toEqual({ ...nothing, added: { ...noneAdded, members: 1 } })
  })

  it('who moved in there with a mark that is taken get a free one', () => {
    const arriving = household(ana, bob, aMember(4, { mark: cleo.mark }))
    expect(namesAndMarks(merged(household(ana, bob, cleo), arriving))).toEqual([
      'Ana circle',
      'Ben square',
      'Cleo triangle',
      'Dan diamond',
    ])
  })

  it('who changed their name there have it here too, and count as renewed', () => {
    const anna = aMember(1, { name: 'Anna', updatedAt: later })
    const result = merged(household(ana, bob), household(anna, bob))
    expect(result.household.members).toEqual([anna, bob])
    expect(result.sum).toEqual({ ...nothing, renewed: 1, kept: 1 })
  })

  it('who chose a mark there that somebody new has here still differ', () => {
    const result = merged(
      household(ana, bob, cleo),
      household(ana, aMember(2, { mark: cleo.mark, updatedAt: later })),
    )
    expect(new Set(result.household.members.map(({ mark }) => mark)).size).toBe(3)
  })

  it('who took a name there that somebody new has here are refused', () => {
    const arriving = household(ana, aMember(2, { name: 'Cleo', updatedAt: later }))
    expect(mergeHousehold(household(ana, bob, cleo), arriving)).toEqual(
      fail({ kind: 'name-taken', name: 'Cleo' }),
    )
  })

  it.each([
    ['the same name', 'Cleo', 'Cleo'],
    ['the same name in another case', 'Cleo', 'CLEO'],
    ['the same name composed otherwise', 'Zo\u00EB', 'Zoe\u0308'],
  ])('two of whom have %s are refused', (_, name, other) => {
    const result = mergeHousehold(
      household(ana, bob, aMember(3, { name })),
      household(ana, bob, aMember(4, { name: other })),
    )
    expect([name, other].map(taken => fail({ kind: 'name-taken', name: taken }))).toContainEqual(result)
  })

  it('of whom there would be nine are refused, and eight are not', () => {
    const eight = [1, 2, 3, 4, 5, 6, 7, 8].map(number => aMember(number))
    const ninth = aMember(9, { name: 'Ida', mark: 'drop' })
    expect(mergeHousehold(household(...eight), household(ana, bob, ninth))).toEqual(
      fail({ kind: 'too-many-members' }),
    )
    const result = merged(household(...eight.slice(0, 7)), household(ana, bob, ninth))
    expect(result.household.members).toHaveLength(8)
  })

  it('of another household are refused, even with the same name', () => {
    const others = { household: aHousehold({ id: idNumbered(101) }), months: new Map() }
    expect(mergeHousehold(household(ana, bob), others)).toEqual(
      fail({ kind: 'another-household', name: 'The corner house' }),
    )
  })

  it.each([
    ['newer there: that one', later, 'The new house'],
    ['older there: this one', at('2026-01-01T00:00:00.000Z'), 'The corner house'],
  ])('have one name for their house, %s', (_, updatedAt, name) => {
    const arriving = { ...whole({}), household: aHousehold({ name: 'The new house', updatedAt }) }
    expect(merged(whole({}), arriving).household.name).toBe(name)
  })
})
