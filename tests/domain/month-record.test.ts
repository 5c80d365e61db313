import { describe, expect, it } from 'vitest'
import { bury, putEntry } from '#domain/month-record'
import { aPromise, idNumbered, later, sundayEvening } from '../support/builders'

const first = aPromise({ id: idNumbered(401) })
const second = aPromise({ id: idNumbered(402) })
const changed = { ...first, will: 'dry up' }

describe('putting an entry', () => {
  it.each([
    ['the first', [], first, [first]],
    ['a new one at the end', [first], second, [first, second]],
    ['a changed one in its place', [first, second], changed, [changed, second]],
    ['the same one once', [first, second], second, [first, second]],
  ])('%s', (_, entries, kept, expected) => {
    expect(putEntry(entries, kept)).toEqual(expected)
  })

  it('changes nothing when done twice', () => {
    const once = putEntry([first], changed)
    expect(putEntry(once, changed)).toEqual(once)
  })
})

describe('burying an entry', () => {
  it('remembers that it was there, and nothing else', () => {
    expect(bury([], first.id, later)).toEqual([{ id: first.id, deletedAt: later }])
  })

  it('keeps the first moment when done twice', () => {
    const once = bury([], first.id, sundayEvening)
    expect(bury(once, first.id, later)).toBe(once)
  })
})
