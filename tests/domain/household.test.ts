import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeMember,
  foundHousehold,
  renameHousehold,
  welcomeMember,
  type HouseholdPlan,
  type MemberPlan,
} from '#domain/household'
import { marks } from '#domain/member'
import { fail } from '#domain/result'
import {
  aHousehold,
  aMember,
  ana,
  ben,
  idsInOrder,
  later,
  stranger,
  sundayEvening,
  valueOf,
  wallClock,
} from '../support/builders'

const anaPlan: MemberPlan = { name: 'Ana', mark: 'circle' }
const benPlan: MemberPlan = { name: 'Ben', mark: 'square' }
const plan: HouseholdPlan = {
  name: 'The corner house',
  members: [anaPlan, benPlan],
  summitRhythm: { weekday: 7, startsAt: wallClock('19:00') },
}
const found = (overrides: Partial<HouseholdPlan> = {}) =>
  foundHousehold({ ...plan, ...overrides }, sundayEvening, idsInOrder())
const peopleNumbered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `Person ${String(index)}`,
    mark: marks[index] ?? 'circle',
  }))

describe('founding a household', () => {
  it('keeps what its people said, in their order, for everyone', () => {
    const household = valueOf(found())
    expect(household).toMatchObject({ ...plan, audience: 'everyone', author: null, createdAt: sundayEvening })
    expect(new Set([household.id, ...household.members.map(member => member.id)]).size).toBe(3)
  })

  it('trims names', () => {
    const household = valueOf(found({ name: '  Home ', members: [{ ...anaPlan, name: ' Ana\n' }, benPlan] }))
    expect([household.name, household.members[0]?.name]).toEqual(['Home', 'Ana'])
  })

  it.each([2, 3, 4, 5, 6, 7, 8])('takes in %i people', count => {
    expect(valueOf(found({ members: peopleNumbered(count) })).members).toHaveLength(count)
  })

  const longName = 'x'.repeat(41)
  it.each([
    ['nobody', { members: [] }, { kind: 'too-few-members' }],
    ['one alone', { members: [anaPlan] }, { kind: 'too-few-members' }],
    ['nine people', { members: peopleNumbered(9) }, { kind: 'too-many-members' }],
    ['no name for the house', { name: ' ' }, { kind: 'name-unusable', name: '' }],
    ['a house named at length', { name: longName }, { kind: 'name-unusable', name: longName }],
    [
      'a person without a name',
      { members: [anaPlan, { ...benPlan, name: '\t' }] },
      { kind: 'name-unusable', name: '' },
    ],
    [
      'a name with NUL in it',
      { members: [anaPlan, { ...benPlan, name: 'B\u0000b' }] },
      { kind: 'name-unusable', name: 'B\u0000b' },
    ],
    [
      'a name on two lines',
      { members: [anaPlan, { ...benPlan, name: 'Ben\nBo' }] },
      { kind: 'name-unusable', name: 'Ben\nBo' },
    ],
    [
      'half an emoji',
      { members: [anaPlan, { ...benPlan, name: '\uD83E' }] },
      { kind: 'name-unusable', name: '\uD83E' },
    ],
    [
      'the same mark twice',
      { members: [anaPlan, { ...benPlan, mark: 'circle' }] },
      { kind: 'mark-taken', mark: 'circle' },
    ],
  ] as const)('refuses %s', (_, overrides, failure) => {
    expect(found(overrides)).toEqual(fail(failure))
  })

  it.each([
    ['the same name', 'Ana'],
    ['the same name in other letters', 'ANA'],
    ['the same name among spaces', ' ana '],
  ])('refuses %s twice', (_, name) => {
    expect(found({ members: [anaPlan, { ...benPlan, name }] })).toMatchObject({
      failure: { kind: 'name-taken' },
    })
  })

  it.each([
    ['Arabic', 'عمر'],
    ['forty emoji', '🫖'.repeat(40)],
    ['an accent of its own', 'Zoe\u0308'],
    ['an apostrophe and a space', 'Mary O’Neill'],
  ])('takes a name in %s', (_, name) => {
    expect(found({ members: [anaPlan, { ...benPlan, name }] }).ok).toBe(true)
  })
})

describe('welcoming another person', () => {
  it('puts them last and leaves the others as they were', () => {
    const household = aHousehold()
    const grown = valueOf(welcomeMember(household, { name: 'Cleo', mark: 'star' }, later, idsInOrder()))
    expect(grown.members.slice(0, 2)).toEqual(household.members)
    expect(grown.members[2]).toMatchObject({ name: 'Cleo', mark: 'star', createdAt: later })
    expect(grown.updatedAt).toBe(later)
  })

  it.each([
    ['a name that is there', { name: 'ben', mark: 'star' }, 'name-taken'],
    ['a mark that is there', { name: 'Cleo', mark: 'square' }, 'mark-taken'],
    ['no name', { name: '', mark: 'star' }, 'name-unusable'],
  ] as const)('refuses %s', (_, newcomer, kind) => {
    expect(welcomeMember(aHousehold(), newcomer, later, idsInOrder())).toMatchObject({ failure: { kind } })
  })

  it('refuses a ninth', () => {
    const full = aHousehold({ members: marks.map((mark, index) => aMember(index + 1, { mark })) })
    const ninth = { name: 'Nia', mark: 'circle' } as const
    expect(welcomeMember(full, ninth, later, idsInOrder())).toEqual(fail({ kind: 'too-many-members' }))
  })
})

describe('changing a member', () => {
  it('gives a new name and mark, and keeps who it is', () => {
    const changed = valueOf(changeMember(aHousehold(), ben, { name: ' Bo ', mark: 'drop' }, later))
    expect(changed.members[1]).toEqual(aMember(2, { name: 'Bo', mark: 'drop', updatedAt: later }))
    expect(changed.members[0]).toEqual(aMember(1))
  })

  it('lets them keep their own name and mark', () => {
    expect(changeMember(aHousehold(), ana, anaPlan, later).ok).toBe(true)
  })

  it('changes no member when nobody has that id', () => {
    const changed = valueOf(changeMember(aHousehold(), stranger, { name: 'Who', mark: 'drop' }, later))
    expect(changed.members).toEqual(aHousehold().members)
  })

  it.each([
    ['another’s name', { name: 'ana', mark: 'square' }, 'name-taken'],
    ['another’s mark', { name: 'Ben', mark: 'circle' }, 'mark-taken'],
    ['a name of spaces', { name: '  ', mark: 'square' }, 'name-unusable'],
  ] as const)('refuses %s', (_, newPlan, kind) => {
    expect(changeMember(aHousehold(), ben, newPlan, later)).toMatchObject({ failure: { kind } })
  })
})

describe('renaming a household', () => {
  it('changes its name and rhythm', () => {
    const summitRhythm = { weekday: 3, startsAt: wallClock('20:30') } as const
    const renamed = valueOf(renameHousehold(aHousehold(), { name: ' The mill ', summitRhythm }, later))
    expect(renamed).toEqual(aHousehold({ name: 'The mill', summitRhythm, updatedAt: later }))
  })

  it('refuses a name of spaces', () => {
    expect(renameHousehold(aHousehold(), { ...plan, name: ' ' }, later)).toEqual(
      fail({ kind: 'name-unusable', name: '' }),
    )
  })
})

it('never lets two members share a mark or a name, whatever is asked', () => {
  const anyone = fc.record({
    name: fc.constantFrom('Ana', 'ana', 'Ben', 'Cleo'),
    mark: fc.constantFrom(...marks),
  })
  fc.assert(
    fc.property(fc.array(anyone, { maxLength: 10 }), members => {
      const founded = found({ members })
      if (!founded.ok) return
      const people = founded.value.members
      expect(new Set(people.map(member => member.name.toLowerCase())).size).toBe(people.length)
      expect(new Set(people.map(member => member.mark)).size).toBe(people.length)
    }),
  )
})
