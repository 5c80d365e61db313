import { describe, expect, it } from 'vitest'
import { itemsAsked, itemsEver, keepItem, mostItemsKept, type OwnItem } from '#domain/own-items'
import { fail } from '#domain/result'
import { aHousehold, entryOf, idNumbered, later, sundayEvening, valueOf } from '../support/builders'

const id = idNumbered<'item'>(850)
const laughter = { name: 'Laughter', question: 'How much did we laugh this week?', isAsked: true }
const item = (number: number, overrides: Partial<OwnItem> = {}): OwnItem => ({
  ...entryOf(null),
  audience: 'everyone',
  ...laughter,
  id: idNumbered(850 + number),
  name: `Item ${String(number)}`,
  ...overrides,
})
const home = (...items: OwnItem[]) => aHousehold({ items })
const keep = (plan: Partial<typeof laughter>, household = home()) =>
  keepItem(household, { ...laughter, ...plan }, id, sundayEvening)

describe('keeping a question of one’s own', () => {
  it('adds it, trimmed', () => {
    expect(valueOf(keep({ name: ' Laughter ', question: ' How much? ' })).items).toEqual([
      {
        ...item(0),
        name: 'Laughter',
        question: 'How much?',
        createdAt: sundayEvening,
        updatedAt: sundayEvening,
      },
    ])
  })

  it('changes one in its place, and keeps when it was first asked', () => {
    const household = home(item(1), item(0), item(2))
    const changed = valueOf(keepItem(household, { ...laughter, isAsked: false }, id, later))
    expect(changed.items.map(({ name }) => name)).toEqual(['Item 1', 'Laughter', 'Item 2'])
    expect(changed.items[1]).toMatchObject({
      createdAt: household.createdAt,
      updatedAt: later,
      isAsked: false,
    })
    expect(changed.updatedAt).toBe(later)
  })

  it.each([
    ['without a name', { name: '  ' }, { kind: 'item-unnamed' }],
    ['with a name that is too long', { name: 'n'.repeat(41) }, { kind: 'item-unnamed' }],
    ['with a name in two lines', { name: 'one\ntwo' }, { kind: 'item-unnamed' }],
    ['without words', { question: '' }, { kind: 'item-without-question' }],
    ['with words in two lines', { question: 'How\nmuch?' }, { kind: 'item-without-question' }],
    ['with too many words', { question: 'q'.repeat(281) }, { kind: 'item-without-question' }],
  ])('is refused %s', (_, plan, failure) => {
    expect(keep(plan)).toEqual(fail(failure))
  })

  it('is refused under a name that another one has, in whatever case', () => {
    expect(keep({ name: 'ITEM 1' }, home(item(1)))).toEqual(fail({ kind: 'item-name-taken', name: 'ITEM 1' }))
  })

  it('is refused beside three that are asked, and taken when one of them is not', () => {
    const three = [item(1), item(2), item(3)]
    expect(keep({}, home(...three))).toEqual(fail({ kind: 'too-many-items', most: '3' }))
    expect(keep({ isAsked: false }, home(...three)).ok).toBe(true)
    expect(keep({}, home(item(1), item(2), item(3, { isAsked: false }))).ok).toBe(true)
    // One of the three may be reworded.
    expect(keep({}, home(item(0), item(1), item(2))).ok).toBe(true)
  })

  it('is refused once there are thirty', () => {
    const many = Array.from({ length: mostItemsKept }, (_, index) => item(index + 1, { isAsked: false }))
    expect(keep({}, home(...many))).toEqual(fail({ kind: 'too-many-items', most: '30' }))
  })
})

it('asks ours first, then three of its own at most', () => {
  const ours = ['connected', 'appreciated', 'energy']
  const household = home(item(1), item(2, { isAsked: false }), item(3), item(4), item(5))
  const ids = household.items.map(own => own.id)
  expect(itemsAsked(home())).toEqual(ours)
  expect(itemsAsked(household)).toEqual([...ours, ids[0], ids[2], ids[3]])
  expect(itemsEver(household)).toEqual([...ours, ...ids])
})
