import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fail, ok } from '#domain/result'
import type { Disk } from '../../electron/main/storage/disk/disk'
import { realDisk } from '../../electron/main/storage/disk/real-disk'
import { ana, ben, idNumbered } from '../support/builders'
import { filesIn, putFile, temporaryFolder } from '../support/disk'
import { afterACopy, oneCard, openLivedIn, booksIn, seenIn } from '../support/lived-in'
import { openWorkroom } from '../support/workroom'

describe('looking into a copy', () => {
  it('tells what is in it and when it was made, beside what is there now', async () => {
    const { get, file } = await afterACopy()
    const both = {
      name: 'The corner house',
      members: ['Ana', 'Ben'],
      to: '2026-11',
      summits: 1,
      checkIns: 2,
      promises: 2,
    }
    expect(await get('backup.preview', { file })).toEqual({
      file,
      madeAt: '2026-11-22T20:00:00.000Z',
      copy: { ...both, from: '2026-10', appreciations: 3 },
      now: { ...both, from: '2026-10', appreciations: 3 },
    })
  })

  it('changes nothing', async () => {
    const { get, file, folder } = await afterACopy()
    const before = await filesIn(folder)
    await get('backup.preview', { file })
    expect(await filesIn(folder)).toEqual(before)
  })

  it.each([
    ['that is not there', 'hearthside-00000000-20261122T190000000Z-asked-00000000.zip'],
    ['outside of the folders', '../books/household.json'],
    ['of no name', ''],
  ])('is refused for one %s', async (_, file) => {
    const { ask } = await afterACopy()
    expect(await ask('backup.preview', { file })).toEqual(fail({ kind: 'archive-gone' }))
    expect(await ask('backup.restore', { file })).toEqual(fail({ kind: 'archive-gone' }))
  })
})

describe('restoring a copy', () => {
  it('puts back exactly how it was, and how it was before that can be put back too', async () => {
    const room = await afterACopy()
    const { get, file, folder, clock, atEight, atNine } = room
    expect(await room.ask('backup.restore', { file })).toEqual(ok(null))
    const jottings = { wall: 'half a card' }
    expect(await seenIn(room)).toEqual({ ...atEight.seen, jottings })
    expect(await booksIn(folder)).toEqual(atEight.books)

    const { copies } = await get('keeping.look', undefined)
    const later = copies.find(({ reason }) => reason === 'before-restore')
    expect(copies.map(({ reason }) => reason).sort()).toEqual(['asked', 'before-restore'])
    clock.setTo('2026-11-22T22:00:00.000Z')
    expect(await room.ask('backup.restore', { file: later?.file ?? '' })).toEqual(ok(null))
    expect(await seenIn(room)).toEqual(atNine.seen)
    expect(await booksIn(folder)).toEqual(atNine.books)
    const reopened = await openWorkroom({ folder, clock })
    expect(await seenIn(reopened)).toEqual(atNine.seen)
  })

  it('leaves nothing beside the books', async () => {
    const { ask, file, folder } = await afterACopy()
    await ask('backup.restore', { file })
    const tops = new Set(Object.keys(await filesIn(folder)).map(path => path.split('/')[0]))
    expect([...tops].sort()).toEqual(['backups', 'books'])
  })

  it('works again when the folder before the last restore could not be removed', async () => {
    // Something looks into it, as a virus scanner on Windows does.
    let isHeld = true
    const disk: Disk = {
      ...realDisk,
      remove: path =>
        isHeld && path.endsWith('.outgoing')
          ? Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'rm' }))
          : realDisk.remove(path),
    }
    const room = await afterACopy({ disk })
    const [later] = (await room.get('backup.make', undefined)).copies
    expect(await room.ask('backup.restore', { file: room.file })).toEqual(ok(null))
    isHeld = false
    expect(await room.ask('backup.restore', { file: later?.file ?? '' })).toEqual(ok(null))
    expect((await seenIn(room)).wall).toEqual(room.atNine.seen.wall)
  })

  it.each([
    ['a summit is running', 'summit.open', { agenda: 'quick-20', present: [ana, ben] }, 'summit-running'],
    ['the demo is on the table', 'demo.enter', undefined, 'in-demo'],
  ] as const)('is refused while %s, and nothing changes', async (_, name, input, kind) => {
    const room = await afterACopy()
    await room.send(name, input)
    const before = [await filesIn(room.folder), await seenIn(room)]
    expect(await room.ask('backup.restore', { file: room.file })).toEqual(fail({ kind }))
    expect([await filesIn(room.folder), await seenIn(room)]).toEqual(before)
  })
})

describe('the demo', () => {
  it.each(['backup.make', 'backup.purge'] as const)('is not copied by %s', async name => {
    const room = await afterACopy()
    await room.get('demo.enter', undefined)
    const before = await filesIn(room.folder)
    expect(await room.ask(name, undefined)).toEqual(fail({ kind: 'in-demo' }))
    expect(await filesIn(room.folder)).toEqual(before)
  })

  it('has nothing that was deleted from one’s own books', async () => {
    const room = await afterACopy()
    const own = (await room.get('keeping.look', undefined)).deleted
    await room.get('demo.enter', undefined)
    expect((await room.get('keeping.look', undefined)).deleted).toEqual(own)
  })
})

describe('a folder of choice for copies', () => {
  it.each([
    ['is refused inside of the books', 'books/months', false],
    ['is refused when it is that of the books', 'books', false],
    ['is taken beside the books, also when its name begins alike', 'books and more', true],
    ['is refused when it is gone', 'gone', false],
  ])('%s', async (_, name, isUsable) => {
    const folder = await temporaryFolder()
    const askForFolder = () => Promise.resolve(join(folder, name))
    const room = await openLivedIn({ folder, dialogs: { askForFolder } })
    if (name === 'books and more') await mkdir(join(folder, name))
    const chosen = await room.ask('backup.choose-folder', undefined)
    await room.backupKeeper.settled()
    expect(chosen.ok).toBe(isUsable)
    if (!chosen.ok) expect(chosen).toEqual(fail({ kind: 'folder-unusable' }))
  })
})

it('nothing is put back that nobody deleted', async () => {
  const { ask } = await openLivedIn()
  expect(await ask('entry.put-back', { id: idNumbered(77) })).toEqual(fail({ kind: 'too-late' }))
})

describe('a copy', () => {
  it('is made also when an older one cannot be removed', async () => {
    const held = Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'rm' })
    const disk: Disk = {
      ...realDisk,
      remove: path => (path.endsWith('.zip') ? Promise.reject(held) : realDisk.remove(path)),
    }
    const room = await openLivedIn({ disk })
    for (let day = 10; day < 25; day += 1)
      await putFile(
        join(
          room.folder,
          'backups',
          `hearthside-00000000-202401${String(day)}T120000000Z-routine-00000000.zip`,
        ),
        'old',
      )
    const made = await room.ask('backup.make', undefined)
    expect(made).toMatchObject({ ok: true, value: { copies: { length: 16 } } })
    expect(room.faults).toEqual([])
  })

  it('of another household holds nothing that was deleted here', async () => {
    const room = await openLivedIn()
    await putFile(
      join(room.folder, 'backups', 'hearthside-ffffffff-20261001T120000000Z-routine-00000000.zip'),
      'x',
    )
    await room.get('appreciation.withdraw', oneCard)
    expect((await room.get('keeping.look', undefined)).deleted).toEqual({ count: 1, heldUntil: null })
  })
})
