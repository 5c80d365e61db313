import { expect, it } from 'vitest'
import { crc32 } from '../../electron/main/storage/archive/crc32'

// "check" is the value that catalogues of such sums give for the digits 1 to 9.
it.each([
  ['nothing', '', 0],
  ['check', '123456789', 0xcbf43926],
  ['a pangram', 'The quick brown fox jumps over the lazy dog', 0x414fa339],
])('the sum of %s', (_, text, sum) => {
  expect(crc32(new TextEncoder().encode(text))).toBe(sum)
})
