import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { fail, ok } from '#domain/result'
import { writeOut } from '../../../electron/main/services/way-out'
import type { Disk } from '../../../electron/main/storage/disk/disk'
import { realDisk } from '../../../electron/main/storage/disk/real-disk'
import type { Shelf } from '../../../electron/main/storage/shelf'
import { aHousehold } from '../../support/builders'
import { filesIn, temporaryFolder } from '../../support/disk'
import { openShelf } from '../../support/storage'

const household = 'books/household.json'
const found = ({ books }: Shelf) => books.household.put(() => aHousehold())
const rename = ({ books }: Shelf) => books.household.put(() => aHousehold({ name: 'The other house' }))

const faultOf = (code: string) => Object.assign(new Error(code), { code, syscall: 'rename' })

/** A disk on which something holds a new book until it was asked for it `times` times. */
function heldDisk(code: string, times: number, passing: readonly string[] = ['EBUSY', 'EPERM', 'EACCES']) {
  const asked = { times: 0 }
  const disk: Disk = {
    ...realDisk,
    passingFaults: new Set(passing),
    rename: (from, to) =>
      !to.includes('previous') && asked.times++ < times
        ? Promise.reject(faultOf(code))
        : realDisk.rename(from, to),
  }
  return { disk, asked }
}

async function aHeldShelf(disk: Disk) {
  const folder = await temporaryFolder()
  await found(await openShelf(folder))
  const before = await filesIn(folder)
  const said: boolean[] = []
  const shelf = await openShelf(folder, { disk, savingSlowly: isSlow => said.push(isSlow) })
  return { folder, before, said, shelf }
}

describe('a new file that something else holds', () => {
  it.each([
    ['EBUSY', 1],
    ['EPERM', 4],
    ['EACCES', 5],
  ])('for a moment is saved all the same: %s, %i times', async (code, times) => {
    const { disk, asked } = heldDisk(code, times)
    const { folder, shelf, said } = await aHeldShelf(disk)
    expect(await rename(shelf)).toMatchObject(ok({ name: 'The other house' }))
    expect(asked.times).toBe(times + 1)
    expect(said).toEqual([])
    expect((await openShelf(folder)).books.household.current?.name).toBe('The other house')
    expect(Object.keys(await filesIn(folder))).toEqual([household, 'books/previous/household.json'])
  })

  it('for long is saved in the end, and people are told once that it takes its time, and once that it is done', async () => {
    const { disk } = heldDisk('EBUSY', 8)
    const { shelf, said } = await aHeldShelf(disk)
    const [renamed, again] = await Promise.all([rename(shelf), found(shelf)])
    expect([renamed.ok, again.ok]).toEqual([true, true])
    expect(said).toEqual([true, false])
  })

  it('for ever is given up after a minute, and everything is as it was', async () => {
    const { disk, asked } = heldDisk('EACCES', Infinity)
    const { folder, before, shelf } = await aHeldShelf(disk)
    let ms = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (ms += 12_000))
    onTestFinished(() => clock.mockRestore())
    expect(await rename(shelf)).toEqual(fail({ kind: 'not-saved', reason: 'not-allowed' }))
    expect(asked.times).toBeGreaterThan(3)
    expect(ms).toBeGreaterThan(60_000)
    expect(shelf.books.household.current?.name).toBe('The corner house')
    expect(await filesIn(folder)).toEqual(before)
  })

  it.each([
    ['EBUSY', 'unknown'],
    ['EACCES', 'not-allowed'],
    ['ENOSPC', 'disk-full'],
    ['EIO', 'unknown'],
  ])('for a reason that does not pass is not waited for: %s', async (code, reason) => {
    const { disk, asked } = heldDisk(code, Infinity, ['EPERM'])
    const { folder, before, shelf } = await aHeldShelf(disk)
    expect(await rename(shelf)).toEqual(fail({ kind: 'not-saved', reason }))
    expect(asked.times).toBe(1)
    expect(await filesIn(folder)).toEqual(before)
  })
})

it('does not say that a change failed that is in the file, nor bring it back with the next one', async () => {
  const folder = await temporaryFolder()
  await found(await openShelf(folder))
  let isIll = false
  const disk: Disk = {
    ...realDisk,
    syncFolder: path => (isIll ? Promise.reject(faultOf('EIO')) : realDisk.syncFolder(path)),
  }
  const shelf = await openShelf(folder, { disk })
  isIll = true
  const answer = await rename(shelf)
  isIll = false
  const onDisk = (await openShelf(folder)).books.household.current?.name
  expect({ isOk: answer.ok, onDisk, inMemory: shelf.books.household.current?.name }).toEqual(
    answer.ok
      ? { isOk: true, onDisk: 'The other house', inMemory: 'The other house' }
      : { isOk: false, onDisk: 'The corner house', inMemory: 'The corner house' },
  )
})

describe('a file of people’s own that a viewer holds', () => {
  it.each(['EBUSY', 'EACCES'])(
    'is left as it is after a few seconds, and people are told why: %s',
    async code => {
      const folder = await temporaryFolder()
      await writeFile(join(folder, 'recap.pdf'), 'the one of last week')
      const { disk } = heldDisk(code, Number.POSITIVE_INFINITY)
      const written = await writeOut(disk, join(folder, 'recap.pdf'), new Uint8Array(10))
      expect(written).toEqual(fail({ kind: 'not-exported', reason: 'in-use' }))
      expect(await readdir(folder)).toEqual(['recap.pdf'])
      expect(await readFile(join(folder, 'recap.pdf'), 'utf8')).toBe('the one of last week')
    },
  )
})
