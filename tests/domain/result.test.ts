import { expect, it } from 'vitest'
import { assertNever } from '#domain/result'

it('throws when a case was forgotten, and says which', () => {
  expect(() => assertNever({ kind: 'forgotten' } as never)).toThrow('{"kind":"forgotten"}')
})
