import { describe, expect, it } from 'vitest'
import { fail, ok } from '#domain/result'
import type { Disk } from '../../electron/main/storage/disk/disk'
import { realDisk } from '../../electron/main/storage/disk/real-disk'
import { filesIn } from '../support/disk'
import { novembersCard, novembersCheckIn, openLivedIn, seenIn } from '../support/lived-in'
import { openWorkroom } from '../support/workroom'

type Room = Awaited<ReturnType<typeof openLivedIn>>

const card = {
  id: novembersCard.id,
  name: 'appreciation.withdraw',
  input: { appreciationId: novembersCard.id },
}
const checkIn = {
  id: novembersCheckIn.id,
  name: 'check-in.take-back',
  input: { checkInId: novembersCheckIn.id },
}

/** Everything that is there, with the order and the last change of things left aside. */
async function everything({ shelf }: Room) {
  const months = await shelf.books.months.all()
  const kept = <Kept extends { readonly id: string }>(entries: readonly Kept[]) =>
    entries.map(entry => ({ ...entry, updatedAt: '' })).sort((a, b) => a.id.localeCompare(b.id))
  return months.map(({ summits, promises, appreciations, tombstones }) => ({
    summits: summits.map(summit => ({ ...summit, checkIns: kept(summit.checkIns) })),
    promises: kept(promises),
    appreciations: kept(appreciations),
    tombstones,
  }))
}

describe.each([
  ['a card', card],
  ['a check-in', checkIn],
])('%s that was deleted a moment ago', (_, { id, name, input }) => {
  it.each([
    ['a moment later', '2026-11-22T20:00:05.000Z'],
    ['in the same moment', '2026-11-22T20:00:00.000Z'],
    ['on a clock that was set back', '2026-11-22T18:00:00.000Z'],
  ])('is back as it was %s, also after the app was closed', async (_when, moment) => {
    const room = await openLivedIn()
    const before = await everything(room)
    const wall = (await room.get('wall.look', { viewers: null })).cards
    await room.send(name, input)
    expect(await everything(room)).not.toEqual(before)
    room.clock.setTo(moment)
    expect(await room.ask('entry.put-back', { id })).toEqual(ok(null))
    expect(await everything(room)).toEqual(before)
    expect((await room.get('wall.look', { viewers: null })).cards.map(hung => hung.words)).toEqual(
      wall.map(hung => hung.words),
    )
    const seen = await seenIn(room)
    const reopened = await openWorkroom({ folder: room.folder, clock: room.clock })
    expect(await seenIn(reopened)).toEqual(seen)
    expect((await reopened.get('keeping.look', undefined)).deleted.count).toBe(0)
  })

  it('is put back once', async () => {
    const room = await openLivedIn()
    await room.send(name, input)
    await room.get('entry.put-back', { id })
    const before = await filesIn(room.folder)
    expect(await room.ask('entry.put-back', { id })).toEqual(fail({ kind: 'too-late' }))
    expect(await filesIn(room.folder)).toEqual(before)
  })

  it('may be deleted and put back again and again', async () => {
    const room = await openLivedIn()
    const before = await everything(room)
    for (let round = 0; round < 3; round += 1) {
      await room.send(name, input)
      expect(await room.ask('entry.put-back', { id })).toEqual(ok(null))
    }
    expect(await everything(room)).toEqual(before)
  })

  it('is gone once the app was closed', async () => {
    const room = await openLivedIn()
    await room.send(name, input)
    const reopened = await openWorkroom({ folder: room.folder, clock: room.clock })
    expect(await reopened.ask('entry.put-back', { id })).toEqual(fail({ kind: 'too-late' }))
  })

  it('is not put into the demo', async () => {
    const room = await openLivedIn()
    await room.send(name, input)
    await room.get('demo.enter', undefined)
    const demo = await everything(room)
    expect(await room.ask('entry.put-back', { id })).toEqual(fail({ kind: 'too-late' }))
    expect(await everything(room)).toEqual(demo)
  })

  it('is not put back into books in which it never was deleted', async () => {
    const room = await openLivedIn()
    const [copy] = (await room.get('backup.make', undefined)).copies
    await room.send(name, input)
    await room.get('backup.restore', { file: copy?.file ?? '' })
    const before = await everything(room)
    expect(await room.ask('entry.put-back', { id })).toEqual(fail({ kind: 'too-late' }))
    expect(await everything(room)).toEqual(before)
  })

  it('can be put back later when the disk did not take it at first', async () => {
    let isFull = false
    const disk: Disk = {
      ...realDisk,
      create: path =>
        isFull
          ? Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'open' }))
          : realDisk.create(path),
    }
    const room = await openLivedIn({ disk })
    const before = await everything(room)
    await room.send(name, input)
    isFull = true
    expect(await room.ask('entry.put-back', { id })).toEqual(fail({ kind: 'not-saved', reason: 'disk-full' }))
    isFull = false
    expect(await room.ask('entry.put-back', { id })).toEqual(ok(null))
    expect(await everything(room)).toEqual(before)
  })

  it('is also put back while the books are copied and purged', async () => {
    const room = await openLivedIn()
    const before = await everything(room)
    await room.send(name, input)
    const [purged, back] = await Promise.all([
      room.ask('backup.purge', undefined),
      room.ask('entry.put-back', { id }),
    ])
    expect([purged.ok, back.ok]).toEqual([true, true])
    expect(await everything(room)).toEqual(before)
  })
})
