import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isId } from '#domain/ids'

describe('an id', () => {
  it.each([
    ['a random UUID', randomUUID(), true],
    ['one in capitals', '6F9619FF-8B86-4D01-B42D-00CF4FC964FF', false],
    ['one with something after', `${randomUUID()}\n`, false],
    ['one in braces', `{${randomUUID()}}`, false],
    ['a path', '../../household', false],
    ['a name of the language', '__proto__', false],
    ['nothing', '', false],
    ['a number', 7, false],
  ])('%s: %3$s', (_, value, expected) => {
    expect(isId(value)).toBe(expected)
  })
})
