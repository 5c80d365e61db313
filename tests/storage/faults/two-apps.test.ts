import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Month } from '#domain/calendar'
import type { Disk } from '../../../electron/main/storage/disk/disk'
import { realDisk } from '../../../electron/main/storage/disk/real-disk'
import type { Books } from '../../../electron/main/storage/books'
import { aHousehold, anAppreciation, idNumbered, later } from '../../support/builders'
import { busyMonths, type Said } from '../../support/busy-writer'
import { filesIn, putFile, temporaryFolder } from '../../support/disk'
import { openShelf } from '../../support/storage'
import { buildWriter, startWriter } from '../../support/writer-process'

const november = '2026-11' as Month

let writer: string
beforeAll(async () => {
  writer = await buildWriter()
}, 60_000)

const post = (books: Books, number: number) =>
  books.months.put(november, body => ({
    ...body,
    appreciations: [
      ...body.appreciations,
      anAppreciation({ id: idNumbered(number), words: `card ${number}` }),
    ],
  }))
const cardsOf = async (books: Books, month = november) =>
  (await books.months.of(month)).current.appreciations.map(card => card.words)

async function aHome(disk: Disk = realDisk) {
  const folder = await temporaryFolder()
  const shelf = await openShelf(folder, { disk })
  await shelf.books.household.put(() => aHousehold())
  await post(shelf.books, 1)
  await post(shelf.books, 2)
  return { folder, shelf, path: join(folder, 'books/months/2026-11.json') }
}

describe('two apps at the same books', () => {
  it('keep every change that either was answered', async () => {
    const { folder } = await aHome()
    const ends = await Promise.all(['one', 'other'].map(() => startWriter(writer, folder, 60).ended))
    expect(ends.map(({ code, complaints }) => [code, complaints])).toEqual(ends.map(() => [0, '']))
    const said = ends.flatMap(end => end.said)
    expect(said.filter(({ is }) => is === 'refused')).toEqual([])
    const words = (pick: (said: Said) => string | undefined) =>
      said.filter(({ is }) => is === 'answered').flatMap(one => pick(one) ?? [])
    const [posted, withdrawn] = [words(one => one.posted), words(one => one.withdrawn)]
    expect(posted.length).toBeGreaterThan(100)

    const { books, closed, notices } = await openShelf(folder)
    const found = (await Promise.all(busyMonths.map(month => cardsOf(books, month)))).flat()
    expect([closed, notices.all]).toEqual([null, []])
    expect(found.filter(card => card.startsWith('card-')).sort()).toEqual(
      posted.filter(card => !withdrawn.includes(card)).sort(),
    )
    const files = Object.keys(await filesIn(folder))
    expect(files.filter(path => /\.(tmp|lock)$|broken|edited|elsewhere/.test(path))).toEqual([])
  }, 60_000)

  it('do not both take away the lock that a third one left when it ended', async () => {
    const { folder, path } = await aHome()
    const lock = path.replace(/[^/]+$/, '.$&.lock')
    await putFile(lock, '999999999')
    const [slow, quick] = [gate(), gate()]
    // The slow one finds the lock abandoned, and is kept from removing it until the quick one is in the midst of a write.
    const slowDisk: Disk = {
      ...realDisk,
      remove: async removed => {
        if (removed === lock) await slow.passed
        await realDisk.remove(removed)
      },
      rename: async (from, to) => {
        if (from === lock) await slow.passed
        await realDisk.rename(from, to)
      },
    }
    const quickDisk: Disk = {
      ...realDisk,
      rename: async (from, to) => {
        if (to === path) {
          slow.open()
          await Promise.race([quick.passed, new Promise(resolve => setTimeout(resolve, 300))])
        }
        await realDisk.rename(from, to)
      },
    }
    const one = await openShelf(folder, { disk: slowDisk })
    const other = await openShelf(folder, { disk: quickDisk })
    const slowly = post(one.books, 3).then(answer => (quick.open(), answer))
    await new Promise(resolve => setTimeout(resolve, 50))
    const quickly = post(other.books, 4)
    expect([(await quickly).ok, (await slowly).ok]).toEqual([true, true])
    expect((await cardsOf((await openShelf(folder)).books)).sort()).toEqual([
      'card 1',
      'card 2',
      'card 3',
      'card 4',
    ])
  })

  it.each([
    [
      'a month',
      (books: Books) => post(books, 3),
      async (books: Books) => (await cardsOf(books)).includes('card 3'),
    ],
    [
      'the household',
      ({ household }: Books) => household.put(home => home && { ...home, name: 'The other house' }),
      async ({ household }: Books) => household.current?.name === 'The other house',
    ],
  ] as const)(
    'do not lose what one writes into %s while the other one opens it',
    async (book, change, isThere) => {
      const { folder, shelf } = await aHome()
      let isChanged = false
      const disk: Disk = {
        ...realDisk,
        read: async path => {
          const bytes = await realDisk.read(path)
          if (!isChanged && path.endsWith(book === 'a month' ? '2026-11.json' : 'household.json')) {
            isChanged = true
            expect(await change(shelf.books)).toMatchObject({ ok: true })
          }
          return bytes
        },
      }
      const other = await openShelf(folder, { disk })
      expect(await post(other.books, 4)).toMatchObject({ ok: true })
      await other.books.household.put(home => home && { ...home, updatedAt: later })
      expect(isChanged).toBe(true)
      const { books } = await openShelf(folder)
      expect(await isThere(books)).toBe(true)
      expect(await cardsOf(books)).toContain('card 4')
    },
  )
})

/** Something to wait at until it is opened. */
function gate() {
  let open: () => void = () => undefined
  const passed = new Promise<void>(resolve => (open = resolve))
  return { passed, open: () => open() }
}
