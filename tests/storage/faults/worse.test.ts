import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chanceFrom } from '#content/demo/chance'
import type { Month } from '#domain/calendar'
import type { Envelope } from '../../../electron/main/storage/envelope'
import { BooksAreClosed } from '../../../electron/main/storage/keeper'
import {
  copyOf,
  everyBook,
  everythingOn,
  livedInProfile,
  setAsideBeside,
  withOlder,
} from '../../support/damage'
import { isDeep, seed } from '../../support/deep'
import { filesIn } from '../../support/disk'
import { openShelf, saidBy } from '../../support/storage'

const november = '2026-11' as Month
const kept = ['household', 'month'] as const

let profile: Awaited<ReturnType<typeof livedInProfile>> & { readonly folder: string }
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearthside-test-'))
  profile = { folder, ...(await livedInProfile(folder, { weeks: 10, withBackup: true })) }
  // As a start finds it: with a table of contents that is of today.
  const shelf = await openShelf(folder)
  await shelf.books.months.all()
  await shelf.settled()
})
afterAll(() => rm(profile.folder, { recursive: true, force: true }))

const pathOf = (folder: string, book: keyof typeof everyBook) => join(folder, everyBook[book])
const previousOf = (path: string) => path.replace('books/', 'books/previous/')
const newer = (content: string) => content.replace(/"version": \d+/, '"version": 99')

/** Puts another file in the place of one, as programs do that write carefully. */
async function replace(path: string, content: string | Buffer) {
  await writeFile(`${path}.other`, content)
  await rename(`${path}.other`, path)
}

const backupIn = async (folder: string) =>
  join(folder, Object.keys(await filesIn(folder)).find(path => path.endsWith('.zip')) ?? 'none')

describe.each(kept)('the %s and the older generation are broken', book => {
  async function broken() {
    const folder = await copyOf(profile.folder)
    await replace(pathOf(folder, book), 'broken')
    await replace(previousOf(pathOf(folder, book)), 'broken as well')
    return folder
  }
  const expectLost = async (folder: string, moment = '') => {
    for (const time of ['at once', 'at the next start']) {
      const shelf = await openShelf(folder)
      if (book === 'household') expect(shelf.closed, `${moment} ${time}`).toMatchObject({ why: 'lost' })
      else expect((await shelf.books.months.of(november)).isLost, `${moment} ${time}`).toBe(true)
      expect(
        saidBy(shelf).map(({ kind }) => kind),
        `${moment} ${time}`,
      ).toEqual(['lost'])
      await shelf.settled()
    }
    expect((await setAsideBeside(pathOf(folder, book))).map(String)).toEqual(['broken'])
  }

  it('and the only copy is cut or turned in its bits: it comes from there whole, or is lost for good', async () => {
    const chance = chanceFrom(seed)
    const { length } = await readFile(await backupIn(profile.folder))
    const ends = { restored: 0, lost: 0 }
    for (let n = 0; n < (isDeep ? 300 : 30); n += 1) {
      const folder = await broken()
      const path = await backupIn(folder)
      const bytes = await readFile(path)
      const [place, bit] = [chance.between(0, length - 1), chance.between(0, 7)]
      const moment = `byte ${place}, bit ${bit}`
      bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
      await writeFile(path, n % 3 === 0 ? bytes.subarray(0, place) : bytes)
      const shelf = await openShelf(folder)
      const isRestored = saidBy(shelf).some(notice => notice.kind === 'restored')
      ends[isRestored ? 'restored' : 'lost'] += 1
      if (isRestored)
        expect(await everythingOn(shelf), moment).toEqual(withOlder(book, profile.before, profile.after))
      else await expectLost(folder, moment)
    }
    expect(Math.min(ends.restored, ends.lost)).toBeGreaterThan(2)
  }, 300_000)

  it('and the only copy is gone: it is lost for good, and nothing else is', async () => {
    const folder = await broken()
    await rm(await backupIn(folder))
    const untouched = await filesIn(folder)
    await expectLost(folder)
    const others = changedBetween(untouched, await filesIn(folder)).filter(
      path => !/contents|broken/.test(path),
    )
    expect(others).toEqual([everyBook[book]])
  })
})

describe('of a newer app', () => {
  it.each(kept)('is the older generation of the %s: then the copy takes its place', async book => {
    const folder = await copyOf(profile.folder)
    const previous = previousOf(pathOf(folder, book))
    await replace(previous, newer(await readFile(previous, 'utf8')))
    await replace(pathOf(folder, book), 'broken')
    const shelf = await openShelf(folder)
    expect(saidBy(shelf)).toMatchObject([{ kind: 'restored', from: 'backup' }])
    expect(await everythingOn(shelf)).toEqual(withOlder(book, profile.before, profile.after))
  })

  it.each([
    ['the household, and a month cannot be read', 'household', 'month'],
    ['the household, and the drafts cannot be read', 'household', 'drafts'],
    ['a month, and the household cannot be read', 'month', 'household'],
    ['a month, and the drafts cannot be read', 'month', 'drafts'],
    ['the drafts, and a month cannot be read', 'drafts', 'month'],
  ] as const)('is %s: nothing is touched', async (_, closed, damaged) => {
    const folder = await copyOf(profile.folder)
    await replace(pathOf(folder, closed), newer(await readFile(pathOf(folder, closed), 'utf8')))
    await replace(pathOf(folder, damaged), 'broken')
    const before = await filesIn(folder)
    expect((await openShelf(folder)).closed).toMatchObject({ why: 'newer' })
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(changedBetween(before, await filesIn(folder))).toEqual([])
  })

  it('is a month that was put there in its place while the table of contents said nothing: it is not touched', async () => {
    const folder = await copyOf(profile.folder)
    const path = pathOf(folder, 'month')
    // A fresh copy has other stamps; so that the table is of today:
    const first = await openShelf(folder)
    await first.books.months.all()
    await first.settled()
    const content = newer(await readFile(path, 'utf8'))
    await writeFile(path, content)
    const shelf = await openShelf(folder)
    const changing = shelf.closed === null ? shelf.books.months.put(november, month => ({ ...month })) : null
    await changing?.catch((fault: unknown) => expect(fault).toBeInstanceOf(BooksAreClosed))
    await shelf.check()
    expect(shelf.closed).toMatchObject({ why: 'newer' })
    expect(await readFile(path, 'utf8')).toBe(content)
  })
})

it.each(Object.keys(everyBook) as (keyof typeof everyBook)[])(
  'opens although the %s holds brackets in brackets, a hundred thousand deep',
  async book => {
    const folder = await copyOf(profile.folder)
    const path = pathOf(folder, book)
    const envelope = JSON.parse(await readFile(path, 'utf8')) as Envelope
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    await replace(path, JSON.stringify({ ...envelope, body: '%' }).replace('"%"', deep))
    const shelf = await openShelf(folder)
    expect(saidBy(shelf)).toHaveLength(1)
    expect(await setAsideBeside(path)).toHaveLength(1)
  },
)

type Files = Awaited<ReturnType<typeof filesIn>>

/** The names of the files that came, went or changed. */
const changedBetween = (before: Files, after: Files) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter(path => before[path] !== after[path])
    .sort()
