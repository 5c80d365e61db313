import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fail } from '#domain/result'
import type { Disk } from '../../electron/main/storage/disk/disk'
import { realDisk } from '../../electron/main/storage/disk/real-disk'
import { filesIn, putFile, temporaryFolder } from '../support/disk'
import { afterACopy, novembersCard, novembersCheckIn, oneCheckIn, seenIn } from '../support/lived-in'
import { whereSaid } from '../support/zips'

describe('purging', () => {
  it('leaves one copy, and what was deleted is nowhere on the disk', async () => {
    const room = await afterACopy()
    const { get, folder, clock } = room
    await get('backup.make', undefined)
    await get('check-in.take-back', oneCheckIn)
    await putFile(
      join(folder, 'books', 'months', '2026-11.json.broken-20261101T000000Z'),
      'Ana: a short night',
    )
    clock.setTo('2026-11-22T22:00:00.000Z')
    const deletedWords = [novembersCard.words, novembersCheckIn.high, novembersCheckIn.low]
    for (const words of deletedWords) expect(await whereSaid(folder, words)).not.toEqual([])
    const before = await seenIn(room)

    const { copies, deleted, setAside } = await get('backup.purge', undefined)
    expect(copies.map(({ reason, madeAt }) => [reason, madeAt])).toEqual([
      ['before-purge', '2026-11-22T22:00:00.000Z'],
    ])
    expect([deleted, setAside]).toEqual([{ count: 2, heldUntil: null }, []])
    for (const words of deletedWords) expect(await whereSaid(folder, words)).toEqual([])
    expect(await seenIn(room)).toEqual(before)
    expect((await get('backup.preview', { file: copies[0]?.file ?? '' })).copy).toMatchObject({ checkIns: 1 })
  })

  it('leaves one copy also in two folders, and nothing that is not ours', async () => {
    const stick = await temporaryFolder()
    await putFile(join(stick, 'letter.txt'), 'Ana: a letter')
    const room = await afterACopy({ dialogs: { askForFolder: () => Promise.resolve(stick) } })
    await room.get('backup.choose-folder', undefined)
    await room.get('backup.make', undefined)
    const { copies } = await room.get('backup.purge', undefined)
    expect(copies.map(({ folder }) => folder)).toEqual([stick])
    expect(await whereSaid(room.folder, novembersCard.words)).toEqual([])
    expect(await whereSaid(stick, 'Ana: a letter')).toEqual(['letter.txt'])
  })

  it('removes nothing when the one copy could not be made', async () => {
    const disk: Disk = {
      ...realDisk,
      read: async path => {
        const bytes = await realDisk.read(path)
        return path.includes('before-purge') ? (bytes?.subarray(5) ?? null) : bytes
      },
    }
    const room = await afterACopy({ disk })
    const before = await filesIn(room.folder)
    expect(await room.ask('backup.purge', undefined)).toEqual(fail({ kind: 'copy-not-readable' }))
    expect(await filesIn(room.folder)).toEqual(before)
  })

  it('says until when something deleted may be in a copy, before it is done', async () => {
    const { get } = await afterACopy()
    const { deleted } = await get('keeping.look', undefined)
    expect(deleted).toEqual({ count: 1, heldUntil: '2027-11-23T20:00:00.000Z' })
  })
})
