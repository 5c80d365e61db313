import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { writeHousehold } from '../../electron/main/services/replacing-books'
import { writeBackupName } from '../../electron/main/storage/backups/backup-name'
import { Backups } from '../../electron/main/storage/backups/backups'
import type { Disk } from '../../electron/main/storage/disk/disk'
import { realDisk } from '../../electron/main/storage/disk/real-disk'
import { instantAfter } from '#domain/calendar'
import { at, valueOf } from '../support/builders'
import { filesIn, putFile, putFileInPlaceOf, temporaryFolder } from '../support/disk'
import { standingClock } from '../support/workroom'
import { someWeeks } from '../support/zips'

const weeks = someWeeks()
const digits = weeks.household.id.slice(0, 8)
const noon = at('2026-11-22T12:00:00.000Z')

let folder: string
beforeEach(async () => {
  folder = await temporaryFolder()
})

async function aKeepsake(disk: Disk = realDisk) {
  const [books, ownFolder, chosen] = ['books', 'backups', 'stick/copies'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ]
  await writeHousehold(realDisk, books, weeks)
  const clock = standingClock(noon)
  const backups = new Backups(disk, clock, { books, ownFolder, folder: () => chosen })
  const make = async () => valueOf(await backups.make('asked'))
  return { ownFolder, chosen, clock, backups, make }
}

const nameOf = (household: string, daysAgo: number) =>
  writeBackupName({
    household,
    madeAt: instantAfter(noon, -daysAgo),
    reason: 'routine',
    fingerprint: String(daysAgo).padStart(8, '0'),
  })

describe('a folder of choice', () => {
  it('gets the copies, and the one beside the books gets none', async () => {
    const { chosen, ownFolder, make, backups } = await aKeepsake()
    await mkdir(chosen, { recursive: true })
    const made = await make()
    expect(await readdir(chosen)).toEqual([made.file])
    expect(await readdir(folder)).not.toContain('backups')
    expect(await backups.list()).toEqual([made])
    expect(made.path.startsWith(ownFolder)).toBe(false)
  })

  it.each([
    ['is gone', async (_chosen: string) => Promise.resolve()],
    ['has become a file', async (chosen: string) => putFile(chosen, 'no folder')],
    [
      'lies on a stick that has become a file',
      async (chosen: string) => {
        await mkdir(chosen, { recursive: true })
        await putFileInPlaceOf(join(folder, 'stick'))
      },
    ],
  ])('that %s is not made, and the copy goes beside the books', async (_, lose) => {
    const { chosen, ownFolder, make, backups } = await aKeepsake()
    await lose(chosen)
    const before = (await readdir(folder)).filter(name => name === 'stick')
    const made = await make()
    expect(await readdir(ownFolder)).toEqual([made.file])
    expect((await readdir(folder)).filter(name => name === 'stick')).toEqual(before)
    expect(await backups.list()).toEqual([made])
    expect(await backups.canWriteTo(chosen)).toBe(false)
  })

  it('that changes what is written into it gives way, and keeps nothing of it', async () => {
    const disk: Disk = {
      ...realDisk,
      read: async path => {
        const bytes = await realDisk.read(path)
        return path.includes('stick') ? (bytes?.subarray(10) ?? null) : bytes
      },
    }
    const { chosen, ownFolder, make } = await aKeepsake(disk)
    await mkdir(chosen, { recursive: true })
    const made = await make()
    expect(await readdir(chosen)).toEqual([])
    expect(await readdir(ownFolder)).toEqual([made.file])
  })

  it('keeps everything that is not ours, whatever is made, thinned out and tried there', async () => {
    const { chosen, make, backups } = await aKeepsake()
    const others = [
      'holiday.zip',
      'hearthside-notes.txt',
      '.hidden',
      '.tmp',
      '.1-letter.tmp',
      'household.json',
      'months/2026-11.json',
      `${nameOf(digits, 900)}.part`,
      nameOf(digits, 900).replace('routine', 'mine'),
    ]
    for (const name of others) await putFile(join(chosen, name), `not ours: ${name}`)
    const before = await filesIn(chosen)
    const made = await make()
    expect(await backups.canWriteTo(chosen)).toBe(true)
    await backups.thinOut(made)
    await backups.remove(await backups.list())
    expect(await filesIn(chosen)).toEqual(before)
  })
})

describe('thinning out', () => {
  it('removes the old copies of this household in both folders, and none of another', async () => {
    const { chosen, ownFolder, make, backups } = await aKeepsake()
    const ages = Array.from({ length: 40 }, (_, n) => 400 + n)
    for (const daysAgo of ages)
      for (const household of [digits, 'ffffffff', '00000000'])
        await putFile(join(daysAgo % 2 === 0 ? chosen : ownFolder, nameOf(household, daysAgo)), 'zip')
    const made = await make()
    await backups.thinOut(made)
    const left = await backups.list()
    expect(left.filter(({ household }) => household === 'ffffffff')).toHaveLength(40)
    expect(left.filter(({ household }) => household === '00000000')).toHaveLength(40)
    // The new one and the nine before it.
    expect(left.filter(({ household }) => household === digits).map(({ file }) => file)).toEqual([
      made.file,
      ...ages.slice(0, 9).map(daysAgo => nameOf(digits, daysAgo)),
    ])
  })

  it('lists the newest first, from both folders', async () => {
    const { chosen, ownFolder, make, backups } = await aKeepsake()
    await putFile(join(ownFolder, nameOf(digits, 1)), 'zip')
    await putFile(join(chosen, nameOf(digits, 2)), 'zip')
    await putFile(join(ownFolder, nameOf('ffffffff', 3)), 'zip')
    const made = await make()
    expect((await backups.list()).map(({ file }) => file)).toEqual([
      made.file,
      nameOf(digits, 1),
      nameOf(digits, 2),
      nameOf('ffffffff', 3),
    ])
  })

  it('keeps the copy that was just made, also on a clock that was set back', async () => {
    const { make, backups, chosen, clock } = await aKeepsake()
    for (let daysAgo = 0; daysAgo < 30; daysAgo += 1)
      await putFile(join(chosen, nameOf(digits, daysAgo)), 'zip')
    clock.setTo('2020-01-01T00:00:00.000Z')
    const made = await make()
    await backups.thinOut(made)
    expect(await backups.list()).toHaveLength(31)
  })
})
