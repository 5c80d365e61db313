import { describe, expect, it } from 'vitest'
import { mostMembers } from '#domain/household'
import { isMark, marks, othersThan } from '#domain/member'
import { aMember, ana, ben, stranger } from '../support/builders'

const people = [aMember(1), aMember(2), aMember(3)]

describe('marks', () => {
  it('are enough for the largest household', () => {
    expect(new Set(marks).size).toBe(mostMembers)
  })

  it.each([
    ['a shape', 'star', true],
    ['another word', 'heart', false],
    ['a number', 1, false],
    ['nothing', undefined, false],
  ])('%s: %3$s', (_, value, expected) => {
    expect(isMark(value)).toBe(expected)
  })
})

describe('the others', () => {
  it.each([
    ['than the first', ana, ['Ben', 'Cleo']],
    ['than the second', ben, ['Ana', 'Cleo']],
    ['than nobody are all', null, ['Ana', 'Ben', 'Cleo']],
    ['than a stranger are all', stranger, ['Ana', 'Ben', 'Cleo']],
  ])('%s', (_, memberId, expected) => {
    expect(othersThan(people, memberId).map(person => person.name)).toEqual(expected)
  })
})
