import { execFile } from 'node:child_process'
import { chmod, chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it, onTestFinished, type TestContext } from 'vitest'
import type { Month } from '#domain/calendar'
import { fail, type Result } from '#domain/result'
import type { Books } from '../../../electron/main/storage/books'
import { aHousehold, aMonth, anAppreciation, idNumbered } from '../../support/builders'
import { filesIn, temporaryFolder } from '../../support/disk'
import { openShelf, saidBy } from '../../support/storage'
import { buildWriter, startWriter } from '../../support/writer-process'

const run = promisify(execFile)
const november = '2026-11' as Month
const december = '2026-12' as Month
const booksOf = (folder: string) => join(folder, 'books')

let writer: string
beforeAll(async () => {
  writer = await buildWriter()
}, 60_000)

const post = (books: Books, number: number, month = november, words = `card ${number}`) =>
  books.months.put(month, body => ({
    ...body,
    appreciations: [...body.appreciations, anAppreciation({ id: idNumbered(number), words })],
  }))
const jot = (books: Books, words: string) =>
  books.drafts.put(drafts => ({ ...drafts, jottings: { wall: words } }))
const cardsOf = async (books: Books, month = november) =>
  (await books.months.of(month)).current.appreciations.map(card => card.words)

/** A household with two cards in November, and half a third. */
async function aHome(folder: string) {
  const shelf = await openShelf(folder)
  await shelf.books.household.put(() => aHousehold())
  await post(shelf.books, 1)
  await post(shelf.books, 2)
  await jot(shelf.books, 'half a card')
  return shelf
}

describe('a disk that is full', () => {
  it('fails the change, keeps everything as it was, and takes the next one once there is room', async context => {
    const folder = await aSmallDisk(context, '256k')
    const shelf = await aHome(folder)
    const before = await filesIn(folder)
    await fillUp(folder)
    const full = fail({ kind: 'not-saved', reason: 'disk-full' })
    expect(await post(shelf.books, 3)).toEqual(full)
    expect(await jot(shelf.books, 'x'.repeat(5000))).toEqual(full)
    expect(await post(shelf.books, 4)).toEqual(full)
    expect(await (await shelf.books.months.of(november)).forget(() => aMonth())).toEqual(full)
    expect(await cardsOf(shelf.books)).toEqual(['card 1', 'card 2'])
    expect(shelf.books.drafts.current.jottings).toEqual({ wall: 'half a card' })
    expect(withoutLocks(await filesIn(booksOf(folder)))).toEqual(belowBooks(before))

    await rm(join(folder, 'full'))
    expect(await post(shelf.books, 5)).toMatchObject({ ok: true })
    const reopened = await openShelf(folder)
    expect([await cardsOf(reopened.books), saidBy(reopened)]).toEqual([['card 1', 'card 2', 'card 5'], []])
  }, 60_000)

  it('opens what lies there', async context => {
    const folder = await aSmallDisk(context, '256k')
    await aHome(folder)
    await fillUp(folder)
    const shelf = await openShelf(folder)
    expect([shelf.closed, saidBy(shelf), await cardsOf(shelf.books)]).toEqual([
      null,
      [],
      ['card 1', 'card 2'],
    ])
  })
})

describe.skipIf(process.getuid?.() !== 0)('a folder that may only be read', () => {
  const nobody = { uid: 65534, gid: 65534 }

  async function giveAway(folder: string) {
    const names = await readdir(folder, { recursive: true, withFileTypes: true })
    for (const entry of names) {
      const path = join(entry.parentPath, entry.name)
      await chown(path, nobody.uid, nobody.gid)
      if (entry.isDirectory()) await chmod(path, 0o555)
    }
    await chmod(folder, 0o555)
  }

  it('fails every change with a reason, and the app lives on', async () => {
    const folder = await temporaryFolder()
    await aHome(folder)
    const before = await filesIn(folder)
    await giveAway(folder)
    const { said, code, complaints } = await startWriter(writer, folder, 3, nobody).ended
    expect([code, complaints]).toEqual([0, ''])
    expect(said.filter(({ is }) => is === 'answered')).toEqual([])
    const failures = said.filter(({ is }) => is === 'refused').map(({ failure }) => failure)
    expect(failures.length).toBeGreaterThan(6)
    for (const failure of failures) expect(failure).toEqual({ kind: 'not-saved', reason: 'not-allowed' })
    expect(await filesIn(folder)).toEqual(before)
  })

  it.each([
    ['an interrupted write', 'months/.0b0f0000-0000-4000-8000-000000000000.tmp'],
    ['a month that cannot be read', 'months/2026-11.json'],
    ['drafts that cannot be read', 'drafts.json'],
    ['a household that cannot be read', 'household.json'],
  ])('opens, or says why not, also with %s in it', async (_, name) => {
    const folder = await temporaryFolder()
    await aHome(folder)
    await writeFile(join(booksOf(folder), name), '')
    const before = await filesIn(folder)
    await giveAway(folder)
    const { complaints } = await startWriter(writer, folder, 1, nobody).ended
    // A bare fault of the disk would end the app at its start.
    expect(complaints).toMatch(/^$|Error: closed: not-readable/)
    expect(await filesIn(folder)).toEqual(before)
  })
})

describe('a folder of books that is taken away while the app runs', () => {
  const gone = fail({ kind: 'not-saved', reason: 'folder-gone' })

  it.each<[string, (books: Books) => Promise<Result<unknown>>]>([
    ['a card of this month', books => post(books, 3)],
    ['the first card of another month', books => post(books, 3, december)],
    ['a card that is taken back', async books => (await books.months.of(november)).forget(() => aMonth())],
    ['half a card', books => jot(books, 'more of it')],
    ['a new name', books => books.household.put(() => aHousehold({ name: 'The other house' }))],
  ])('is not made again for %s, and is as it was when it is back', async (_, change) => {
    const folder = await temporaryFolder()
    const shelf = await aHome(folder)
    const before = await filesIn(folder)
    await rename(booksOf(folder), join(folder, 'elsewhere'))
    expect(await change(shelf.books)).toEqual(gone)
    await shelf.settled()
    expect(await readdir(folder)).toEqual(['elsewhere'])

    await rename(join(folder, 'elsewhere'), booksOf(folder))
    expect(await filesIn(folder)).toEqual(before)
    expect(await change(shelf.books)).toMatchObject({ ok: true })
    expect(saidBy(await openShelf(folder))).toEqual([])
  })

  it('is not made again for the first half card of somebody either', async () => {
    const folder = await temporaryFolder()
    const shelf = await openShelf(folder)
    await shelf.books.household.put(() => aHousehold())
    await rename(booksOf(folder), join(folder, 'elsewhere'))
    expect(await jot(shelf.books, 'half a card')).toEqual(gone)
    expect(await readdir(folder)).toEqual(['elsewhere'])
  })
})

/** A small disk, where the machine lets us mount one. */
async function aSmallDisk(context: TestContext, size: string): Promise<string> {
  const folder = await temporaryFolder()
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
  } catch {
    context.skip('a small disk cannot be mounted here')
  }
  onTestFinished(async () => {
    await run('umount', [folder])
  })
  return folder
}

/** Fills a disk to the last byte. */
async function fillUp(folder: string) {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'full'), 'x'.repeat(4_000_000)).catch((fault: unknown) => {
    expect(fault).toMatchObject({ code: 'ENOSPC' })
  })
}

const withoutLocks = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith('.lock')))

const belowBooks = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [path.replace('books/', ''), content]))
