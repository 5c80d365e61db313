import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { unzipSync } from 'fflate'
import type { CopyReason } from '#contract/commands/keeping'
import { fail, ok } from '#domain/result'
import { writeHousehold } from '../../electron/main/services/replacing-books'
import { readBackupName, writeBackupName } from '../../electron/main/storage/backups/backup-name'
import { Backups } from '../../electron/main/storage/backups/backups'
import type { Disk } from '../../electron/main/storage/disk/disk'
import { realDisk } from '../../electron/main/storage/disk/real-disk'
import { aHousehold, anAppreciation, aMonth, at, valueOf } from '../support/builders'
import { filesIn, putFile, temporaryFolder } from '../support/disk'
import { openShelf } from '../support/storage'
import { standingClock } from '../support/workroom'
import { someWeeks } from '../support/zips'

const weeks = someWeeks()
const digits = weeks.household.id.slice(0, 8)
const idOf = (id: string) => id as typeof weeks.household.id
const isZip = (path: string) => path.endsWith('.zip')

let folder: string
beforeEach(async () => {
  folder = await temporaryFolder()
})

/** Copies of ten weeks, with a folder of choice if people chose one. */
async function aKeepsake({ disk = realDisk, chosen }: { disk?: Disk; chosen?: string } = {}) {
  const [books, ownFolder] = [join(folder, 'books'), join(folder, 'backups')]
  await writeHousehold(realDisk, books, weeks)
  const clock = standingClock('2026-11-22T19:00:00.000Z')
  const places = { books, ownFolder, folder: () => chosen ?? ownFolder }
  const backups = new Backups(disk, clock, places)
  const make = async (reason: CopyReason) => valueOf(await backups.make(reason))
  const change = (words: string) => putFile(join(books, 'months', '2030-01.json'), words)
  return { books, ownFolder, clock, backups, make, change }
}

/** A disk on which one thing about the copies goes wrong. */
const faulty = (overrides: Partial<Disk>): Disk => ({ ...realDisk, ...overrides })
const faultOf = (code: string) => Object.assign(new Error(code), { code, syscall: 'write' })

describe('the name of a copy', () => {
  it.each<CopyReason>([
    'routine',
    'asked',
    'before-migration',
    'before-restore',
    'before-import',
    'before-purge',
  ])('says that it was made %s', reason => {
    const name = {
      household: '0a1b2c3d',
      madeAt: at('2026-11-22T19:00:01.234Z'),
      reason,
      fingerprint: 'ffff0000',
    }
    const file = writeBackupName(name)
    expect(file).toMatch(/^[a-zA-Z0-9.-]+$/)
    expect(readBackupName(file)).toEqual(name)
  })

  it.each([
    ['of another program', 'backup-2026-11-22.zip'],
    ['copied by a file manager', 'hearthside-0a1b2c3d-20261122T190000000Z-routine-ffff0000 (1).zip'],
    ['still being written', '.hearthside-0a1b2c3d-20261122T190000000Z-routine-ffff0000.zip.part'],
    ['on a day that is none', 'hearthside-0a1b2c3d-20260231T190000000Z-routine-ffff0000.zip'],
    ['at an hour that is none', 'hearthside-0a1b2c3d-20261122T250000000Z-routine-ffff0000.zip'],
    ['for a reason we do not know', 'hearthside-0a1b2c3d-20261122T190000000Z-because-ffff0000.zip'],
    ['in a folder', 'x/hearthside-0a1b2c3d-20261122T190000000Z-routine-ffff0000.zip'],
  ])('is not one that is %s', (_, file) => {
    expect(readBackupName(file)).toBeNull()
  })
})

describe('a copy', () => {
  it('lies in its folder under its name and reads back as the same household', async () => {
    const { make, backups, ownFolder } = await aKeepsake()
    const made = await make('asked')
    expect(await readdir(ownFolder)).toEqual([made.file])
    expect(made).toMatchObject({ household: digits, reason: 'asked', madeAt: '2026-11-22T19:00:00.000Z' })
    expect((await readFile(made.path)).length).toBe(made.size)
    expect(await backups.list()).toEqual([made])
    expect(await backups.open(made.file)).toEqual(ok({ madeAt: made.madeAt, whole: weeks }))
  })

  it('holds the books byte for byte and a page about them, and nothing else', async () => {
    const { make, books } = await aKeepsake()
    const unpacked = unzipSync(await readFile((await make('asked')).path))
    const { 'README.txt': readme, ...files } = unpacked
    const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
    expect(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, text(bytes)]))).toEqual(
      await filesIn(books),
    )
    expect(Buffer.from(readme!).toString()).toContain('Hearthside')
  })

  it('never holds what is half said', async () => {
    const shelf = await openShelf(folder)
    await shelf.books.household.put(() => aHousehold())
    await shelf.books.months.put('2026-11' as never, () => aMonth({ appreciations: [anAppreciation()] }))
    await shelf.books.drafts.put(drafts => ({ ...drafts, jottings: { wall: 'half a sentence' } }))
    const made = valueOf(await shelf.backups.make('asked'))
    const unpacked = Object.values(unzipSync(await readFile(made.path))).map(bytes =>
      Buffer.from(bytes).toString(),
    )
    expect(unpacked.join('\n')).toContain(anAppreciation().words)
    expect(unpacked.join('\n')).not.toContain('half a sentence')
  })

  it.each([
    ['routine', 1],
    ['before-restore', 1],
    ['asked', 2],
  ] as const)('of the same books once more, %s: %i in all', async (reason, count) => {
    const { make, clock, backups } = await aKeepsake()
    await make('routine')
    clock.setTo('2026-11-22T20:00:00.000Z')
    await make(reason)
    expect(await backups.list()).toHaveLength(count)
  })

  it('is made again once anything has changed, also when it changed back', async () => {
    const { make, clock, change, backups, books } = await aKeepsake()
    const first = await make('routine')
    await change('{}')
    clock.setTo('2026-11-22T20:00:00.000Z')
    await make('routine')
    await rm(join(books, 'months', '2030-01.json'))
    clock.setTo('2026-11-22T21:00:00.000Z')
    const third = await make('routine')
    expect(await backups.list()).toHaveLength(3)
    expect(third.fingerprint).toBe(first.fingerprint)
  })

  it('is not made where there are no books', async () => {
    const { backups, books } = await aKeepsake()
    await rm(books, { recursive: true })
    expect(await backups.make('asked')).toEqual(fail({ kind: 'nothing-to-copy' }))
  })

  it('asked for many times at once is made one after the other, and every one is whole', async () => {
    const { backups, clock } = await aKeepsake()
    const moments = Array.from({ length: 5 }, (_, n) => `2026-11-22T1${String(n)}:00:00.000Z`)
    await Promise.all(
      moments.map(moment => {
        clock.setTo(moment)
        return backups.make('routine')
      }),
    )
    const [only, ...more] = await backups.list()
    expect(more).toEqual([])
    expect((await backups.open(only!.file)).ok).toBe(true)
  })
})

describe('on a disk that fails', () => {
  const changed = (bytes: Uint8Array | null) =>
    bytes?.map((byte, place) => (place === 200 ? byte ^ 1 : byte)) ?? null
  it.each([
    ['reads back other bytes', async (path: string) => changed(await realDisk.read(path))],
    ['reads back half of it', async (path: string) => (await realDisk.read(path))?.subarray(0, 300) ?? null],
    ['reads back nothing', () => Promise.resolve(null)],
  ])('and %s, no copy is kept', async (_, readBack) => {
    const disk = faulty({ read: path => (isZip(path) ? readBack(path) : realDisk.read(path)) })
    const { backups, ownFolder } = await aKeepsake({ disk })
    expect(await backups.make('asked')).toEqual(fail({ kind: 'copy-not-readable' }))
    expect(await readdir(ownFolder)).toEqual([])
  })

  it('and does not let the copy be read back, none is kept', async () => {
    const read = (path: string) => (isZip(path) ? Promise.reject(faultOf('EIO')) : realDisk.read(path))
    const { backups, ownFolder } = await aKeepsake({ disk: faulty({ read }) })
    expect((await backups.make('asked')).ok).toBe(false)
    expect(await readdir(ownFolder)).toEqual([])
  })

  it('and is full, it says so and leaves nothing behind', async () => {
    const disk = faulty({
      create: async path => ({
        ...(await realDisk.create(path)),
        write: () => Promise.reject(faultOf('ENOSPC')),
      }),
    })
    const { backups, ownFolder } = await aKeepsake({ disk })
    expect(await backups.make('asked')).toEqual(fail({ kind: 'not-saved', reason: 'disk-full' }))
    expect(await readdir(ownFolder)).toEqual([])
  })
})

describe('a copy that another step rests on', () => {
  it('is made anew when the one of today can no longer be read', async () => {
    const { make, ownFolder, backups, clock } = await aKeepsake()
    const before = await make('routine')
    await putFile(join(ownFolder, before.file), '')
    clock.setTo('2026-11-22T20:00:00.000Z')
    const safety = await make('before-restore')
    expect(safety.file).not.toBe(before.file)
    expect((await backups.open(safety.file)).ok).toBe(true)
  })
})

describe('a book out of a copy', () => {
  const monthsFound = async (backups: Backups, books: string) => {
    const found: string[] = []
    for await (const { bytes } of backups.copiesOf(join(books, 'months', '2030-01.json')))
      found.push(Buffer.from(bytes).toString())
    return found
  }

  it('is never that of another household in the same folder', async () => {
    const { books, make, change, backups } = await aKeepsake()
    await change('ours')
    await make('routine')
    const strangers = join(folder, 'strangers')
    const theirs = {
      ...weeks,
      household: { ...weeks.household, id: idOf('ffffffff-0000-4000-8000-000000000100') },
    }
    await writeHousehold(realDisk, strangers, theirs)
    await putFile(join(strangers, 'months', '2030-01.json'), 'theirs')
    const ownFolder = join(folder, 'backups')
    const clock = standingClock('2026-11-22T21:00:00.000Z')
    const others = new Backups(realDisk, clock, { books: strangers, ownFolder, folder: () => ownFolder })
    valueOf(await others.make('routine'))
    expect(await backups.list()).toHaveLength(2)
    expect(await monthsFound(backups, books)).toEqual(['ours'])
    // Where nobody knows whose books these are, none is better than a stranger's.
    await rm(join(books, 'household.json'))
    expect(await monthsFound(backups, books)).toEqual([])
  })
})

it('a picture that cannot be read does not keep the words from being copied', async () => {
  const jpeg = `${aHousehold().id}.jpg`
  const disk = faulty({
    read: path => (path.endsWith('.jpg') ? Promise.reject(faultOf('EIO')) : realDisk.read(path)),
  })
  const { books, backups } = await aKeepsake({ disk })
  await putFile(join(books, 'pictures', jpeg), 'unreadable')
  expect((await backups.make('routine')).ok).toBe(true)
})
