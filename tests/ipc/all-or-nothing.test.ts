import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Month } from '#domain/calendar'
import type { WholeHousehold } from '#domain/merge/merge'
import type { Disk } from '../../electron/main/storage/disk/disk'
import { realDisk } from '../../electron/main/storage/disk/real-disk'
import { aCardDraft, anAppreciation, idNumbered } from '../support/builders'
import { temporaryFolder } from '../support/disk'
import { booksIn, livedIn, openLivedIn, seenIn } from '../support/lived-in'
import { openWorkroom } from '../support/workroom'
import { booksOf, zipOf } from '../support/zips'

const arriving: WholeHousehold = {
  household: livedIn.household,
  months: new Map(
    ['2026-09', '2026-11'].map((month, index) => [
      month as Month,
      {
        summits: [],
        promises: [],
        appreciations: [anAppreciation({ id: idNumbered(590 + index), words: `arrived in ${month}` })],
        topics: [],
        unplugSessions: [],
        tombstones: [],
      },
    ]),
  ),
}

type Step = 'create' | 'write' | 'sync' | 'rename' | 'doubleAs' | 'makeFolder' | 'syncFolder' | 'remove'

/** A disk that fails, once it is told to, at the step after so many: only then, or from then on. */
function failingDisk(code: string, isLasting: boolean) {
  let stepsLeft = Infinity
  let failedAt: string | null = null
  const step = async <Done>(name: Step, path: string, work: () => Promise<Done>): Promise<Done> => {
    stepsLeft -= 1
    if (stepsLeft === -1 || (isLasting && stepsLeft < 0)) {
      failedAt ??= `${name} ${path}`
      throw Object.assign(new Error(code), { code, syscall: name })
    }
    return work()
  }
  const disk: Disk = {
    ...realDisk,
    makeFolder: folder => step('makeFolder', folder, () => realDisk.makeFolder(folder)),
    doubleAs: (path, second) => step('doubleAs', second, () => realDisk.doubleAs(path, second)),
    rename: (from, to) => step('rename', `${from} > ${to}`, () => realDisk.rename(from, to)),
    remove: path => step('remove', path, () => realDisk.remove(path)),
    syncFolder: folder => step('syncFolder', folder, () => realDisk.syncFolder(folder)),
    create: path =>
      step('create', path, async () => {
        const file = await realDisk.create(path)
        return {
          ...file,
          write: content => step('write', path, () => file.write(content)),
          sync: () => step('sync', path, () => file.sync()),
        }
      }),
  }
  return {
    disk,
    failAfter: (steps: number) => (stepsLeft = steps),
    stop: () => (stepsLeft = Infinity),
    get failedAt() {
      return failedAt
    },
  }
}

/** Takes books in on a disk that fails after so many steps. */
async function takingInWith(code: string, isLasting: boolean, steps: number) {
  const path = join(await temporaryFolder(), 'arriving.zip')
  await writeFile(path, zipOf(booksOf(arriving)))
  const failing = failingDisk(code, isLasting)
  const room = await openLivedIn({ disk: failing.disk, dialogs: { askForFile: () => Promise.resolve(path) } })
  await room.get('jotting.keep', { place: 'wall', words: 'half a card' })
  const before = { books: await booksOn(room.folder), seen: await seenIn(room) }
  const { token } = await room.get('import.choose', undefined)
  failing.failAfter(steps)
  const reply = await room.ask('import.take-in', { token })
  failing.stop()
  // As the computer would find it after its plug was pulled at this moment.
  const pulled = await temporaryFolder()
  await cp(room.folder, pulled, { recursive: true })
  return { room, reply, before, failedAt: failing.failedAt, pulled }
}

type Seen = Awaited<ReturnType<typeof seenIn>>

// Null when the books are closed.
const seenOn = async (room: Parameters<typeof seenIn>[0]): Promise<Seen | null> =>
  seenIn(room).catch(() => null)

const booksOn = async (folder: string) =>
  booksIn(folder).then(
    books => JSON.stringify(books),
    () => 'no books at all',
  )

const livedInWords = [...livedIn.months.values()].flatMap(month =>
  month.appreciations.map(card => card.words),
)
const post = aCardDraft({ words: 'written afterwards' })

describe.each([
  ['once', 'ENOSPC', false],
  ['from then on', 'EIO', true],
])('taking books in on a disk that fails %s', (_, code, isLasting) => {
  it('takes all of them in or changes nothing, whatever step it is that fails', async () => {
    const wrong: string[] = []
    let steps = 0
    for (; steps < 400; steps += 1) {
      const { room, reply, before, failedAt, pulled } = await takingInWith(code, isLasting, steps)
      if (failedAt === null) break
      const short = failedAt.replaceAll(room.folder, '').replaceAll(/[\d-]+[0-9a-f-]{36}/g, '*')
      const complain = (what: string) => wrong.push(`${what} when it failed at ${short}`)
      const isAllThere = (seen: Seen | null) => seen?.wall.length === before.seen.wall.length + 2
      const isAsBefore = (seen: Seen | null) => JSON.stringify(seen) === JSON.stringify(before.seen)

      const seen = await seenOn(room)
      // On a disk that stays broken the old books may not get back to their place; then they are closed.
      const isClosed = isLasting && seen === null
      if (reply.ok ? !isAllThere(seen) : !isAsBefore(seen) && !isClosed)
        complain(`something else is seen (${String(reply.ok)})`)
      if (!reply.ok && !isLasting && (await booksOn(room.folder)) !== before.books)
        complain('refused, but the books on the disk are others')
      const started = await openWorkroom({ folder: pulled, clock: room.clock })
      const found = await seenOn(started)
      if (reply.ok ? !isAllThere(found) : !isAsBefore(found))
        complain(`something else is found at the next start (${String(reply.ok)})`)

      // Whatever happened, people go on; a disk that stays broken may refuse that.
      const posted = await room.ask('appreciation.post', post)
      const last = await seenOn(room)
      const reopened = await openWorkroom({ folder: room.folder, clock: room.clock })
      if (!posted.ok && !isLasting) complain('nothing can be written afterwards')
      // Books that closed themselves show nothing, and lose nothing.
      const again = await seenOn(reopened)
      if (last === null ? !isAsBefore(again) : JSON.stringify(again) !== JSON.stringify(last))
        complain('what is written afterwards, or before, is lost')
    }
    expect(steps).toBeGreaterThan(30)
    expect(steps).toBeLessThan(400)
    expect(wrong).toEqual([])
  }, 120_000)
})

it.each(['books.building', 'books.incoming', 'books.outgoing'])(
  'opens the books although what a replacement left cannot be removed: %s',
  async left => {
    const { folder, clock } = await openLivedIn()
    await cp(join(folder, 'books'), join(folder, left), { recursive: true })
    const held = Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'rm' })
    const disk: Disk = {
      ...realDisk,
      remove: path => (path.endsWith(left) ? Promise.reject(held) : realDisk.remove(path)),
    }
    const reopened = await openWorkroom({ folder, clock, disk })
    expect((await reopened.get('wall.look', { viewers: null })).cards.length).toBe(3)
  },
)

it('loses no month when the books stayed out of their place and a new month begins', async () => {
  const path = join(await temporaryFolder(), 'arriving.zip')
  await writeFile(path, zipOf(booksOf(arriving)))
  const held = Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'rename' })
  let isHeld = true
  const disk: Disk = {
    ...realDisk,
    rename: (from, to) => (isHeld && to.endsWith('books') ? Promise.reject(held) : realDisk.rename(from, to)),
  }
  const room = await openLivedIn({ disk, dialogs: { askForFile: () => Promise.resolve(path) } })
  const { token } = await room.get('import.choose', undefined)
  expect((await room.ask('import.take-in', { token })).ok).toBe(false)
  isHeld = false
  room.clock.setTo('2026-12-02T12:00:00.000Z')
  await room.ask('appreciation.post', post)
  const reopened = await openWorkroom({ folder: room.folder, clock: room.clock })
  const words = (await reopened.get('wall.look', { viewers: null })).cards.map(card => card.words)
  expect(words).toEqual(expect.arrayContaining(livedInWords))
})
