import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, it } from 'vitest'
import { chanceFrom } from '#content/demo/chance'
import type { BookName } from '#contract/keeping'
import { outlineOf } from '#domain/outline'
import type { Shelf } from '../../../electron/main/storage/shelf'
import { aHousehold } from '../../support/builders'
import { busyMonths, digestOf, type Said } from '../../support/busy-writer'
import { isDeep, seed } from '../../support/deep'
import { filesIn, putFile, temporaryFolder } from '../../support/disk'
import { openShelf } from '../../support/storage'
import { buildWriter, startWriter } from '../../support/writer-process'

const kills = isDeep ? 1000 : 120
const manyChanges = 100_000

let writer: string
beforeAll(async () => {
  writer = await buildWriter()
}, 60_000)

/** What each book may hold now: what it held after its last answer, or after the change that was then being made. */
function mayHold(before: ReadonlyMap<string, readonly string[]>, said: readonly Said[]) {
  const holds = new Map(before)
  for (const { book, is, digest = '' } of said)
    holds.set(book, is === 'answered' ? [digest] : [...(holds.get(book) ?? []).slice(0, 1), digest])
  return holds
}

const digestsOf = async ({ books }: Shelf): Promise<Map<string, string>> =>
  new Map<BookName, string>([
    ['household', digestOf(books.household.current)],
    ['drafts', digestOf(books.drafts.current)],
    ...(await Promise.all(
      busyMonths.map(async month => [month, digestOf((await books.months.of(month)).current)] as const),
    )),
  ])

it(
  `keeps every change that was answered, through ${kills} sudden ends`,
  async () => {
    const folder = await temporaryFolder()
    const chance = chanceFrom(seed)
    const withdrawn = new Set<string>()
    let holds: ReadonlyMap<string, readonly string[]> = new Map()
    let answers = 0

    for (let kill = 1; kill <= kills; kill += 1) {
      const moment = `end ${kill}, seed ${seed}`
      const running = startWriter(writer, folder, manyChanges)
      // However slow the machine is, something was answered before the end, and the end comes at any moment.
      const first = await Promise.race([running.answered(1 + Math.floor(chance.next() * 24)), running.ended])
      expect(first, `${moment}: the writer gave up`).toBeUndefined()
      await pause(chance.next() * 8)
      running.kill()
      const { said, complaints } = await running.ended
      expect(complaints, moment).toBe('')
      expect(
        said.filter(({ is }) => is === 'refused'),
        moment,
      ).toEqual([])
      answers += said.filter(({ is }) => is === 'answered').length
      for (const { is, withdrawn: words } of said)
        if (is === 'answered' && words !== undefined) withdrawn.add(words)

      const shelf = await openShelf(folder)
      expect(shelf.closed, moment).toBeNull()
      const found = await digestsOf(shelf)
      expect(shelf.notices.all, moment).toEqual([])
      const expected = mayHold(holds, said)
      for (const [book, digest] of found) expect(expected.get(book), `${book}, ${moment}`).toContain(digest)
      holds = new Map([...found].map(([book, digest]) => [book, [digest]]))

      const months = await shelf.books.months.byMonth()
      expect(shelf.books.months.outlines(), moment).toEqual(
        new Map([...months].map(([month, body]) => [month, outlineOf(body)])),
      )
      const files = await filesIn(folder)
      expect(
        Object.keys(files).filter(path => path.endsWith('.tmp')),
        moment,
      ).toEqual([])
      const written =
        Object.values(files)
          .join('\n')
          .match(/card-[0-9a-f-]{36}/g) ?? []
      expect(
        written.filter(words => withdrawn.has(words)),
        moment,
      ).toEqual([])
    }
    console.log(`${kills} ends, ${answers} answers`)
    expect(answers).toBeGreaterThan(kills * 4)
    expect(withdrawn.size).toBeGreaterThan(kills / 20)
  },
  isDeep ? 1_800_000 : 600_000,
)

it('goes on after the last end as if there had been none', async () => {
  const folder = await temporaryFolder()
  const running = startWriter(writer, folder, manyChanges)
  await running.answered(1)
  running.kill()
  await running.ended
  const { code, said, complaints } = await startWriter(writer, folder, 6).ended
  expect([code, complaints]).toEqual([0, ''])
  expect(said.filter(({ is }) => is === 'refused')).toEqual([])
  const left = Object.keys(await filesIn(folder)).filter(path => /\.(tmp|lock)$/.test(path))
  expect(left).toEqual([])
})

it('does not keep people waiting for a lock whose process ended before it had given its number', async () => {
  const folder = await temporaryFolder()
  const found = (name: string) => async (shelf: Shelf) =>
    shelf.books.household.put(() => aHousehold({ name }))
  await found('The corner house')(await openShelf(folder))
  const lock = join(folder, 'books', '.household.json.lock')
  await putFile(lock, '')
  await utimes(lock, 1_700_000_000, 1_700_000_000)
  // A lock that were waited for would outlast the time that a test has.
  expect(await found('The other house')(await openShelf(folder))).toMatchObject({ ok: true })
})
