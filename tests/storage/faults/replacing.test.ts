import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { fail, ok } from '#domain/result'
import type { WholeHousehold } from '#domain/merge/merge'
import { writeHousehold } from '../../../electron/main/services/replacing-books'
import type { Disk } from '../../../electron/main/storage/disk/disk'
import { realDisk } from '../../../electron/main/storage/disk/real-disk'
import { finishReplacing, replaceFolder } from '../../../electron/main/storage/replacing'
import { isDeep } from '../../support/deep'
import { filesIn, putFile, temporaryFolder } from '../../support/disk'
import { atEveryStep, failingDisk, followingDisk, type Failing } from '../../support/failing-disk'
import { openShelf, saidBy } from '../../support/storage'
import { booksOf, someWeeks } from '../../support/zips'

const [oldOnes, newOnes] = [someWeeks(3, 1), someWeeks(4, 2)]
const build = (disk: Disk) => (into: string) => writeHousehold(disk, into, newOnes)

const filesOf = (whole: WholeHousehold) =>
  Object.fromEntries(Object.entries(booksOf(whole)).map(([name, text]) => [name, latin1(text)]))
const latin1 = (text: string) => Buffer.from(text).toString('latin1')
const contents = { old: filesOf(oldOnes), new: filesOf(newOnes) }

async function aFolder(isThere = true) {
  const parent = await temporaryFolder()
  const folder = join(parent, 'books')
  if (isThere) await writeHousehold(realDisk, folder, oldOnes)
  return { parent, folder }
}

/** What the folder holds, and that there is nothing else beside it. */
async function whatIsIn(parent: string): Promise<'old' | 'new' | 'nothing' | readonly string[]> {
  const names = await readdir(parent)
  if (names.length === 0) return 'nothing'
  if (names.join() !== 'books') return names
  const files = await filesIn(join(parent, 'books'))
  const same = (['old', 'new'] as const).find(name => isDeepStrictEqual({ ...files }, contents[name]))
  return same ?? Object.keys(files)
}

const isDone = (work: Promise<unknown>) =>
  work.then(
    () => true,
    () => false,
  )

describe('a folder that is replaced', () => {
  it.each<[Failing, boolean]>([
    ['once', true],
    ['for good', true],
    ['once, and yet did it', true],
    ['once', false],
    ['for good', false],
    ['once, and yet did it', false],
  ])(
    'is the old one or the new one, wherever the disk fails %s; was there before: %s',
    async (failing, wasThere) => {
      const before = wasThere ? 'old' : 'nothing'
      const steps = await atEveryStep(failing, async (disk, nth) => {
        const { parent, folder } = await aFolder(wasThere)
        const isReplaced = await isDone(replaceFolder(disk, folder, build(disk)))
        // Without a crash, whoever was asked sees to it that all is as it was.
        if (failing === 'once' && !isReplaced) expect(await whatIsIn(parent), `step ${nth}`).toBe(before)
        await finishReplacing(realDisk, folder)
        const found = await whatIsIn(parent)
        expect(isReplaced ? ['new'] : [before, 'new'], `step ${nth}`).toContain(found)
      })
      expect(steps).toBeGreaterThan(25)
    },
  )

  it('is the old one or the new one, also when what puts it right after a crash is interrupted too', async () => {
    const steps = await atEveryStep('for good', async (disk, nth) => {
      for (let mth = 1; ; mth += isDeep ? 1 : 2) {
        const { parent, folder } = await aFolder()
        const first = mth === 1 ? disk : failingDisk(nth, 'for good')
        await isDone(replaceFolder(first, folder, build(first)))
        const second = failingDisk(mth, 'for good')
        await isDone(finishReplacing(second, folder))
        await finishReplacing(realDisk, folder)
        expect(['old', 'new'], `step ${nth}, then ${mth}`).toContain(await whatIsIn(parent))
        if (second.asked < mth) break
      }
    })
    expect(steps).toBeGreaterThan(25)
  })

  it('is not lost when one attempt after the other fails', async () => {
    await atEveryStep('for good', async (disk, nth) => {
      const { parent, folder } = await aFolder()
      const first = await isDone(replaceFolder(disk, folder, build(disk)))
      await isDone(replaceFolder(realDisk, folder, () => Promise.reject(new Error('no'))))
      await finishReplacing(realDisk, folder)
      expect(first ? ['new'] : ['old', 'new'], `step ${nth}`).toContain(await whatIsIn(parent))
    })
  })
})

describe('books that are replaced while they are open', () => {
  it.each<[Failing]>([['once'], ['once, and yet did it'], ['for good']])(
    'are in memory as they are on the disk, wherever that fails %s',
    async failing => {
      const failures = new Set<string>()
      await atEveryStep(failing, async (failingNow, nth) => {
        const { folder: books, parent: folder } = await aFolder()
        await putFile(join(books, 'household.json.broken-20261122T190000Z'), 'set aside')
        const disk = followingDisk()
        const shelf = await openShelf(folder, { disk })
        await shelf.books.drafts.put(drafts => ({ ...drafts, jottings: { wall: 'half a card' } }))
        disk.follow(failingNow)
        const replaced = await shelf.replaceOwn(async () => ok(build(failingNow)))
        if (!replaced.ok) failures.add(JSON.stringify(replaced))
        disk.follow(realDisk)

        const moment = `step ${nth}`
        const reopened = await openShelf(folder)
        const expected = replaced.ok ? [newOnes] : failing === 'once' ? [oldOnes] : [oldOnes, newOnes]
        const { household, drafts, months } = reopened.books
        expect(
          expected.map(whole => whole.household),
          moment,
        ).toContainEqual(household.current)
        expect(drafts.current.jottings, moment).toEqual({ wall: 'half a card' })
        expect(await reopened.setAside(), moment).toHaveLength(1)
        expect(saidBy(reopened), moment).toEqual([])
        if (shelf.closed !== null) return
        expect(shelf.books.household.current, moment).toEqual(household.current)
        expect(await shelf.books.months.all(), moment).toEqual(await months.all())
      })
      expect([...failures]).toEqual([JSON.stringify(fail({ kind: 'not-saved', reason: 'unknown' }))])
    },
    60_000,
  )
})
