import { describe, expect, it } from 'vitest'
import { fail } from '#domain/result'
import { readArchive } from '../../electron/main/storage/archive/household-archive'
import { limits } from '../../electron/main/storage/archive/unzip'
import { booksOf, overlapping, someWeeks, withDeclaredSize, zipOf } from '../support/zips'

const books = booksOf(someWeeks())
const [aMonth = ''] = Object.keys(books).filter(name => name.startsWith('months/'))
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('a zip that swells', () => {
  const zeros = new Uint8Array(limits.file + 1)

  it.each([
    ['a file beyond the limit', zipOf({ ...books, 'months/2020-01.json': zeros }), 'archive-too-large'],
    [
      'many files below it',
      zipOf({
        ...books,
        ...Object.fromEntries(
          Array.from({ length: 9 }, (_, n) => [`months/2020-0${String(n + 1)}.json`, zeros.subarray(2)]),
        ),
      }),
      'archive-too-large',
    ],
    [
      'a file that is said to be beyond the limit',
      withDeclaredSize(zipOf(books), aMonth, 0xfffffff0),
      'archive-too-large',
    ],
    [
      'too many files',
      zipOf({
        ...books,
        ...Object.fromEntries(Array.from({ length: limits.files }, (_, n) => [`x${String(n)}`, ''])),
      }),
      'archive-too-large',
    ],
  ])('is refused: %s', async (_, bytes, kind) => {
    expect(await readArchive(bytes)).toEqual(fail({ kind }))
  })

  it.each([
    ['smaller than it is', 100],
    ['of no size', 0],
    ['a bracket smaller', bytesOf(books[aMonth]!).length - 2],
  ])('is refused when a file is said to be %s', async (_, size) => {
    expect((await readArchive(withDeclaredSize(zipOf(books), aMonth, size))).ok).toBe(false)
  })

  it('is refused without unpacking half a gigabyte that is said to be a hundred bytes', async () => {
    const swollen = zipOf({ 'months/2020-01.json': new Uint8Array(5e8), ...books })
    expect(swollen.length).toBeLessThan(2e6)
    const before = process.memoryUsage().arrayBuffers
    let mostBytes = 0
    const watch = setInterval(() => {
      mostBytes = Math.max(mostBytes, process.memoryUsage().arrayBuffers - before)
    }, 1)
    expect((await readArchive(withDeclaredSize(swollen, 'months/2020-01.json', 100))).ok).toBe(false)
    clearInterval(watch)
    expect(mostBytes).toBeLessThan(limits.together)
  })

  it('is refused without holding one file forty times', async () => {
    const names = Array.from({ length: 40 }, (_, n) => `months/${String(1900 + n)}-01.json`)
    const months = Object.fromEntries(names.map((name, n) => [name, n === 0 ? zeros.subarray(2) : '']))
    const zip = overlapping(zipOf({ ...months, ...books }, 0))
    const lying = names.reduce<Uint8Array>((bytes, name) => withDeclaredSize(bytes, name, 10), zip)
    const before = process.memoryUsage().arrayBuffers
    const read = await readArchive(lying)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 * limits.together)
    expect(read.ok).toBe(false)
  })
})
