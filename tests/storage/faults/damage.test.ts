import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chanceFrom } from '#content/demo/chance'
import {
  copyOf,
  everyBook,
  everythingOn,
  livedInProfile,
  setAsideBeside,
  withOlder,
} from '../../support/damage'
import { isDeep, seed } from '../../support/deep'
import { filesIn, temporaryFolder } from '../../support/disk'
import { openShelf, saidBy } from '../../support/storage'

type BookOf = keyof typeof everyBook
type Damage = (content: Buffer) => Buffer

const bookNames = Object.keys(everyBook) as BookOf[]
let profile: Awaited<ReturnType<typeof livedInProfile>> & { readonly folder: string }

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearthside-test-'))
  profile = { folder, ...(await livedInProfile(folder, { weeks: isDeep ? 52 : 6 })) }
})
afterAll(() => rm(profile.folder, { recursive: true, force: true }))

const replacedBy =
  (text: string | Buffer): Damage =>
  () =>
    Buffer.from(text)
const versioned =
  (version: number): Damage =>
  content =>
    Buffer.from(content.toString().replace(/"version": \d+/, `"version": ${String(version)}`))

/** Damages a book of a fresh copy of the profile and opens it. */
async function openedWith(book: BookOf, damage: Damage) {
  const folder = await copyOf(profile.folder)
  const path = join(folder, everyBook[book])
  const broken = damage(await readFile(path))
  await writeFile(path, broken)
  const shelf = await openShelf(folder)
  return { folder, path, broken, shelf }
}

/** What cannot be read gives way to what it was before, lies beside it byte for byte, and people are told. */
async function expectRescued(book: BookOf, damage: Damage) {
  const { shelf, path, broken } = await openedWith(book, damage)
  expect(shelf.closed).toBeNull()
  expect(await everythingOn(shelf)).toEqual(withOlder(book, profile.before, profile.after))
  expect(await setAsideBeside(path)).toEqual([broken])
  const kind = book === 'drafts' || book === 'machine' ? 'began-anew' : 'restored'
  expect(saidBy(shelf).map(notice => notice.kind)).toEqual([kind])
}

describe.each(bookNames)('the book %s', book => {
  it.each<readonly [string, Damage]>([
    ['emptied', replacedBy('')],
    ['filled with NULs', content => Buffer.alloc(content.length)],
    [
      'half filled with NULs',
      content => Buffer.concat([content.subarray(0, content.length / 2), Buffer.alloc(900)]),
    ],
    ['replaced by null', replacedBy('null')],
    ['replaced by a list', replacedBy('[]')],
    ['replaced by an object', replacedBy('{}')],
    ['replaced by a number', replacedBy('7')],
    ['written twice', content => Buffer.concat([content, content])],
    [
      'not in UTF-8',
      content => Buffer.concat([content.subarray(0, -3), Buffer.from([0xff, 0xfe, 0x7d, 0x0a])]),
    ],
    ['in UTF-16', content => Buffer.from(content.toString(), 'utf16le')],
    ['of a version that never was', versioned(0)],
    ['of version −1', versioned(-1)],
    ['a book of another app', content => Buffer.from(content.toString().replace('hearthside/', 'fireside/'))],
    [
      'with a body that is a list',
      content => Buffer.from(JSON.stringify({ ...JSON.parse(content.toString()), body: [] })),
    ],
  ])('%s gives way to an older one, and lies beside it', (_, damage) => expectRescued(book, damage))

  it('cut at every 512th byte gives way to an older one, and lies beside it', async () => {
    const { length } = await readFile(join(profile.folder, everyBook[book]))
    for (let end = 0; end < length - 1; end += 512)
      await expectRescued(book, content => content.subarray(0, end))
  }, 300_000)

  it('of a newer app keeps everything closed, and nothing is touched', async () => {
    const { folder, shelf, path, broken } = await openedWith(book, versioned(99))
    expect(shelf.closed).toMatchObject({ why: 'newer' })
    expect(await readFile(path)).toEqual(broken)
    const files = await filesIn(folder)
    await openShelf(folder)
    expect(await filesIn(folder)).toEqual(files)
    const original = await filesIn(profile.folder)
    expect({ ...files, [everyBook[book]]: original[everyBook[book]] }).toEqual(original)
  })

  it('with one bit flipped anywhere is what it was, or people are told', async () => {
    const chance = chanceFrom(seed)
    const { length } = await readFile(join(profile.folder, everyBook[book]))
    const places = isDeep
      ? Array.from({ length: Math.ceil(length / 16) }, (_, index) => index * 16)
      : Array.from({ length: 40 }, () => chance.between(0, length - 1))
    for (const place of places) {
      const bit = chance.between(0, 7)
      const flip: Damage = content => {
        const flipped = Buffer.from(content)
        flipped[place] = (flipped[place] ?? 0) ^ (1 << bit)
        return flipped
      }
      const { shelf, path, broken } = await openedWith(book, flip)
      const where = `byte ${String(place)}, bit ${String(bit)}`
      if (shelf.closed !== null) {
        expect(shelf.closed.why, where).toBe('newer')
        expect(await readFile(path), where).toEqual(broken)
        continue
      }
      const isSame = JSON.stringify(await everythingOn(shelf)) === JSON.stringify(profile.after)
      const said = saidBy(shelf)
      if (!isSame) expect(said.length, where).toBeGreaterThan(0)
      if (said.some(({ kind }) => kind === 'restored'))
        expect(await setAsideBeside(path), where).toEqual([broken])
    }
  }, 900_000)
})

describe('when the older generation is broken too', () => {
  it.each(['household', 'month'] as const)('the newest copy takes the place of the %s', async book => {
    const folder = await temporaryFolder()
    const { before, after } = await livedInProfile(folder, { withBackup: true })
    const path = join(folder, everyBook[book])
    await writeFile(path, '')
    await writeFile(path.replace('books/', 'books/previous/'), '')
    const shelf = await openShelf(folder)
    expect(await everythingOn(shelf)).toEqual(withOlder(book, before, after))
    expect(saidBy(shelf)).toMatchObject([{ kind: 'restored', from: 'backup' }])
  })

  it('and there is no copy, a month stays locked until somebody begins it anew', async () => {
    const folder = await temporaryFolder()
    await livedInProfile(folder)
    const path = join(folder, everyBook.month)
    await writeFile(path, 'broken')
    await rm(path.replace('books/', 'books/previous/'))
    const november = '2026-11' as never
    const post = (shelf: Awaited<ReturnType<typeof openShelf>>) =>
      shelf.books.months.put(november, month => ({ ...month }))
    for (const _time of ['at once', 'at the next start']) {
      const shelf = await openShelf(folder)
      expect(await post(shelf)).toMatchObject({ failure: { kind: 'not-saved', reason: 'book-lost' } })
      expect(saidBy(shelf)).toMatchObject([{ kind: 'lost', book: '2026-11' }])
      await shelf.settled()
    }
    const shelf = await openShelf(folder)
    await shelf.books.months.of(november)
    shelf.books.months.beginAnew(november)
    expect((await post(shelf)).ok).toBe(true)
    expect(await setAsideBeside(path)).toEqual([Buffer.from('broken')])
    expect(saidBy(await openShelf(folder))).toEqual([])
  })

  it.each([
    ['broken', (path: string) => writeFile(path, 'broken')],
    ['gone', (path: string) => rm(path)],
  ])('and there is no copy, a household that is %s is never taken for a new one', async (_, damage) => {
    const folder = await temporaryFolder()
    await livedInProfile(folder)
    const path = join(folder, everyBook.household)
    await damage(path)
    await rm(path.replace('books/', 'books/previous/'))
    const months = await filesIn(join(folder, 'books/months'))
    for (const _time of ['at once', 'at the next start'])
      expect((await openShelf(folder)).closed).toMatchObject({ why: 'lost' })
    expect(await filesIn(join(folder, 'books/months'))).toEqual(months)
  })
})

describe('a book that is gone', () => {
  it.each(['household', 'month'] as const)('comes back as it was before its last change: %s', async book => {
    const folder = await copyOf(profile.folder)
    await rm(join(folder, everyBook[book]))
    const shelf = await openShelf(folder)
    expect(await everythingOn(shelf)).toEqual(withOlder(book, profile.before, profile.after))
    expect(saidBy(shelf)).toMatchObject([{ kind: 'restored', from: 'previous', setAsideAs: null }])
  })
})

describe('the table of contents', () => {
  it.each<readonly [string, Damage]>([
    ['broken', replacedBy('{')],
    ['emptied', replacedBy('')],
    ['of another version', versioned(99)],
    ['that lies, with a broken seal', content => Buffer.from(content.toString().replaceAll(/,\d+/g, ',0'))],
  ])('%s is made anew without a word', async (_, damage) => {
    const folder = await copyOf(profile.folder)
    const path = join(folder, 'books/contents.json')
    await writeFile(path, damage(await readFile(path)))
    const shelf = await openShelf(folder)
    const expected = (await openShelf(profile.folder)).books.months.outlines()
    expect(shelf.books.months.outlines()).toEqual(expected)
    expect(await everythingOn(shelf)).toEqual(profile.after)
    expect(saidBy(shelf)).toEqual([])
  })

  it('does not hide for long that an old month was broken in its place', async () => {
    const folder = await temporaryFolder()
    const { before, after } = await livedInProfile(folder)
    const shelf = await openShelf(folder)
    await shelf.books.months.all()
    await shelf.settled()
    const reopened = await openShelf(folder)
    const path = join(folder, everyBook.month)
    await writeFile(path, 'broken')
    await reopened.check()
    expect(saidBy(reopened)).toMatchObject([{ book: '2026-11', kind: 'restored' }])
    expect(await everythingOn(reopened)).toEqual(withOlder('month', before, after))
  })
})
