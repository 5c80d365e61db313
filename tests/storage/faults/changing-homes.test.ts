import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Month } from '#domain/calendar'
import { fail, ok } from '#domain/result'
import { replaceBooks, writeHousehold } from '../../../electron/main/services/replacing-books'
import type { Disk } from '../../../electron/main/storage/disk/disk'
import { realDisk } from '../../../electron/main/storage/disk/real-disk'
import { exclusively } from '../../../electron/main/storage/disk/write-lock'
import { anAppreciation, idNumbered } from '../../support/builders'
import { filesIn, putFile, temporaryFolder } from '../../support/disk'
import { followingDisk } from '../../support/failing-disk'
import { plainJpeg } from '../../support/jpeg'
import { openShelf, saidBy } from '../../support/storage'
import { someWeeks } from '../../support/zips'

const november = '2026-11' as Month
const [oldOnes, newOnes] = [someWeeks(3, 1), someWeeks(4, 2)]

async function aHome(disk: Disk = realDisk) {
  const folder = await temporaryFolder()
  await writeHousehold(realDisk, join(folder, 'books'), oldOnes)
  return { folder, shelf: await openShelf(folder, { disk }) }
}

describe('books that others have replaced', () => {
  it('write nothing more, neither words nor pictures', async () => {
    const { folder, shelf } = await aHome()
    const { months, household, pictures } = shelf.books
    expect(await shelf.replaceOwn(async () => ok(into => writeHousehold(realDisk, into, newOnes)))).toEqual(
      ok(null),
    )
    const before = await filesIn(folder)
    const put = await months.put(november, month => ({ ...month, appreciations: [anAppreciation({})] }))
    const renamed = await household.put(home => home && { ...home, name: 'The old name' })
    expect([put, renamed].map(({ ok: isSaved }) => isSaved)).toEqual([false, false])
    await expect(pictures.keep(idNumbered(1), plainJpeg)).rejects.toMatchObject({ code: 'ENOENT' })
    await months.check().catch(() => undefined)
    expect(await filesIn(folder)).toEqual(before)
  })

  it('go on when the others did not come', async () => {
    const disk = followingDisk()
    const { shelf } = await aHome(disk)
    const build = async (into: string) => {
      await writeHousehold(realDisk, into, newOnes)
      disk.follow({
        ...realDisk,
        rename: () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'rename' })),
      })
    }
    expect(await shelf.replaceOwn(async () => ok(build))).toMatchObject({ ok: false })
    disk.follow(realDisk)
    expect(await shelf.books.household.put(home => home && { ...home, name: 'Still ours' })).toMatchObject({
      ok: true,
    })
  })

  it('do not come back from a copy for a broken file that was set aside before', async () => {
    const { folder, shelf } = await aHome()
    await shelf.books.months.put(november, month => ({ ...month, appreciations: [anAppreciation({})] }))
    expect(await shelf.backups.make('asked')).toMatchObject({ ok: true })
    await putFile(join(folder, 'books/months/2026-11.json.broken-20261122T190000Z'), 'half a month')
    const months = new Map([...newOnes.months].filter(([month]) => month !== november))
    const others = { ...newOnes, household: { ...oldOnes.household }, months }
    await shelf.replaceOwn(async () => ok(into => writeHousehold(realDisk, into, others)))

    const reopened = await openShelf(folder)
    expect((await reopened.books.months.of(november)).current.appreciations).toEqual([])
    expect(saidBy(reopened)).toEqual([])
    expect(await reopened.setAside()).toHaveLength(1)
  })
})

it('books that cannot be opened stay as they are when what was to replace them does not come', async () => {
  const { folder } = await aHome()
  await writeFile(join(folder, 'books/household.json'), 'no household')
  const shelf = await openShelf(folder)
  expect(shelf.closed).toMatchObject({ why: 'lost' })
  const before = await filesIn(folder)
  const replaced = await replaceBooks(
    shelf,
    realDisk,
    async () => fail({ kind: 'archive-gone' } as const),
    'before-restore',
  )
  expect(replaced).toEqual(fail({ kind: 'archive-gone' }))
  expect(shelf.closed).toMatchObject({ why: 'lost' })
  expect(await filesIn(folder)).toEqual(before)
})

it('a lock that somebody else took meanwhile is not removed when the work is done', async () => {
  const folder = await temporaryFolder()
  const lock = join(folder, '.book.json.lock')
  await exclusively(realDisk, join(folder, 'book.json'), () => writeFile(lock, '1 of another app'))
  expect(await readFile(lock, 'utf8')).toBe('1 of another app')
})
