import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fail, ok } from '#domain/result'
import { BringIn } from '../../electron/main/services/bring-in'
import { realDisk } from '../../electron/main/storage/disk/real-disk'
import { sundayEvening, valueOf } from '../support/builders'
import { temporaryFolder } from '../support/disk'
import { booksOf, someWeeks, zipOf } from '../support/zips'

const weeks = someWeeks()
const books = booksOf(weeks)

describe('a file that is chosen', () => {
  const nobody = null
  const bringIn = () => new BringIn(realDisk, () => 'token')

  it('of 600 MB is refused without being read', async () => {
    const path = join(await temporaryFolder(), 'film.zip')
    await writeFile(path, 'PK')
    await truncate(path, 600e6)
    const read: string[] = []
    const disk = { ...realDisk, read: (file: string) => (read.push(file), realDisk.read(file)) }
    expect(await new BringIn(disk, () => 'token').read(path, nobody)).toEqual(
      fail({ kind: 'archive-too-large' }),
    )
    expect(read).toEqual([])
  })

  it.each([
    ['that is gone', 'gone.zip', { kind: 'archive-gone' }],
    ['that is a folder', '.', { kind: 'archive-gone' }],
  ])('%s is refused', async (_, name, failure) => {
    expect(await bringIn().read(join(await temporaryFolder(), name), nobody)).toEqual(fail(failure))
  })

  it('is summed up, and nothing waits once another one was refused', async () => {
    const path = join(await temporaryFolder(), 'ours.zip')
    await writeFile(path, zipOf(books))
    const bring = bringIn()
    const preview = valueOf(await bring.read(path, nobody))
    expect(preview).toMatchObject({
      token: 'token',
      file: 'ours.zip',
      arriving: { name: weeks.household.name },
    })
    expect(bring.take('token', nobody)).toEqual(ok(weeks))
    await bring.read(join(path, 'nowhere'), nobody)
    expect(bring.take('token', nobody)).toEqual(fail({ kind: 'archive-gone' }))
  })

  it('with two people of one name is refused also where nobody lives yet', async () => {
    const path = join(await temporaryFolder(), 'ours.zip')
    const members = weeks.household.members.map(member => ({ ...member, name: 'Ana' }))
    const twice = { ...weeks, household: { ...weeks.household, members, updatedAt: sundayEvening } }
    await writeFile(path, zipOf(booksOf(twice)))
    expect(await bringIn().read(path, nobody)).toEqual(fail({ kind: 'name-taken', name: 'Ana' }))
  })
})
