import { expect, it } from 'vitest'
import { mayBeSetAside } from '../../electron/main/services/replacing-books'

it.each([
  ['lost', 'household.json', true],
  ['not-readable', 'household.json', true],
  ['newer', 'household.json', false],
  ['busy', '', false],
  // Nobody has looked at the books: they may be whole.
  ['not-readable', 'machine.json', false],
] as const)('books that are closed as %s because of “%s” may make room: %s', (why, file, may) => {
  expect(mayBeSetAside({ kind: 'books-closed', why, file })).toBe(may)
})
