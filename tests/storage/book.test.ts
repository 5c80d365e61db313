import { createHash } from 'node:crypto'
import { chmod, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fail, ok } from '#domain/result'
import { z } from '#contract/zod'
import type { BookKind } from '../../electron/main/storage/envelope'
import type { Migration } from '../../electron/main/storage/migrations/migration'
import { filesIn, putFileInPlaceOf, putFolderBack, temporaryFolder } from '../support/disk'
import { openBookAt } from '../support/storage'

interface Notes {
  readonly words: readonly string[]
}

const asItIs: Migration = { because: 'nothing had to change', up: body => body }

const notesKind: BookKind<Notes> = {
  format: 'hearthside/notes',
  migrations: [asItIs, asItIs],
  isKept: true,
  shape: z.object({ words: z.array(z.string()) }),
  empty: { words: [] },
}

const noting =
  (words: string) =>
  (notes: Notes): Notes => ({ words: [...notes.words, words] })

async function aNotebook() {
  const folder = join(await temporaryFolder(), 'books')
  const path = join(folder, 'notes.json')
  return { folder, path, notes: await openBookAt(notesKind, path) }
}

describe('a book that is not there yet', () => {
  it('opens empty', async () => {
    const { notes } = await aNotebook()
    expect(notes.current).toEqual({ words: [] })
  })

  it('leaves the disk alone until its first change', async () => {
    const { folder, path } = await aNotebook()
    await expect(stat(folder)).rejects.toThrow('ENOENT')
    await expect(stat(path)).rejects.toThrow('ENOENT')
  })
})

describe('a change', () => {
  it('is on the disk before it is answered', async () => {
    const { path, notes } = await aNotebook()
    const changed = await notes.put(noting('milk'))
    expect(changed).toEqual(ok({ words: ['milk'] }))
    expect((await openBookAt(notesKind, path)).current).toEqual({ words: ['milk'] })
  })

  it('reaches the disk before it reaches memory', async () => {
    const { path, notes } = await aNotebook()
    let isAnswered = false
    const answered = notes.put(noting('milk')).then(() => (isAnswered = true))
    while (!isAnswered) {
      const isInMemory = notes.current.words.length > 0
      const onDisk = await readFile(path, 'utf8').catch(() => '')
      if (isInMemory) expect(onDisk).toContain('milk')
      await new Promise(setImmediate)
    }
    await answered
    expect(notes.current).toEqual({ words: ['milk'] })
  })

  it('can be read by a person: an envelope in JSON with two spaces, one line break at the end', async () => {
    const { path, notes } = await aNotebook()
    await notes.put(noting('Grüße 🫖'))
    const body = { words: ['Grüße 🫖'] }
    const checksum = createHash('sha256').update(JSON.stringify(body)).digest('hex')
    expect(await readFile(path, 'utf8')).toBe(
      `${JSON.stringify({ format: 'hearthside/notes', version: 3, checksum, body }, null, 2)}\n`,
    )
  })

  it.skipIf(process.platform === 'win32')(
    'is readable by its owner only, in a folder of theirs',
    async () => {
      const { folder, path, notes } = await aNotebook()
      await notes.put(noting('milk'))
      const modes = [await stat(folder), await stat(path)].map(({ mode }) => (mode & 0o777).toString(8))
      expect(modes).toEqual(['700', '600'])
    },
  )

  it('takes back the reading of others that somebody gave to the file', async () => {
    const { path, notes } = await aNotebook()
    await notes.put(noting('milk'))
    await chmod(path, 0o644)
    await notes.put(noting('bread'))
    expect((await stat(path)).mode & 0o077).toBe(0)
  })

  it('leaves no temporary file behind', async () => {
    const { folder, notes } = await aNotebook()
    for (const words of ['milk', 'bread', 'tea']) await notes.put(noting(words))
    expect(Object.keys(await filesIn(folder))).toEqual(['notes.json', 'previous/notes.json'])
  })

  it('that is refused writes nothing', async () => {
    const { folder, notes } = await aNotebook()
    await notes.put(noting('milk'))
    const before = await filesIn(folder)
    expect(await notes.change(() => fail({ kind: 'no-room' }))).toEqual(fail({ kind: 'no-room' }))
    expect(await filesIn(folder)).toEqual(before)
    expect(notes.current).toEqual({ words: ['milk'] })
  })

  it('that changes nothing writes nothing', async () => {
    const { folder, path, notes } = await aNotebook()
    await notes.put(noting('milk'))
    const { mtimeMs, ino } = await stat(path)
    await notes.put(same => same)
    expect(await stat(path)).toMatchObject({ mtimeMs, ino })
    expect(Object.keys(await filesIn(folder))).toEqual(['notes.json'])
  })
})

describe('changes at the same time', () => {
  it('wait for one another, in the order in which they were asked for', async () => {
    const { path, notes } = await aNotebook()
    const words = Array.from({ length: 40 }, (_, index) => String(index))
    const answers = await Promise.all(words.map(word => notes.put(noting(word))))
    expect(answers.map(answer => answer.ok && answer.value.words.length)).toEqual(
      words.map((_, index) => index + 1),
    )
    expect((await openBookAt(notesKind, path)).current).toEqual({ words })
  })

  it('do not wait for ever behind a rule that breaks', async () => {
    const { notes } = await aNotebook()
    const broken = notes.put(() => {
      throw new Error('a bug')
    })
    const after = notes.put(noting('milk'))
    await expect(broken).rejects.toThrow('a bug')
    expect(await after).toEqual(ok({ words: ['milk'] }))
  })

  it('are all answered once the book has settled', async () => {
    const { path, notes } = await aNotebook()
    for (const word of ['milk', 'bread', 'tea']) void notes.put(noting(word))
    await notes.settled()
    expect((await openBookAt(notesKind, path)).current.words).toHaveLength(3)
  })
})

describe('a write that fails', () => {
  it('leaves memory as it was and says so', async () => {
    const { folder, notes } = await aNotebook()
    await notes.put(noting('milk'))
    await putFileInPlaceOf(folder)
    expect(await notes.put(noting('bread'))).toEqual(fail({ kind: 'not-saved', reason: 'folder-gone' }))
    expect(notes.current).toEqual({ words: ['milk'] })
  })

  it('lets the next one through once the disk is well again', async () => {
    const { folder, path, notes } = await aNotebook()
    await notes.put(noting('milk'))
    await putFileInPlaceOf(folder)
    await notes.put(noting('bread'))
    await putFolderBack(folder)
    expect(await notes.put(noting('tea'))).toEqual(ok({ words: ['milk', 'tea'] }))
    expect((await openBookAt(notesKind, path)).current).toEqual({ words: ['milk', 'tea'] })
  })

  it('does not take the changes behind it along', async () => {
    const { folder, notes } = await aNotebook()
    await putFileInPlaceOf(folder)
    const answers = await Promise.all([notes.put(noting('milk')), notes.put(noting('bread'))])
    expect(answers.map(answer => answer.ok)).toEqual([false, false])
    expect(notes.current).toEqual({ words: [] })
  })
})

it('comes back as it was, whatever was written and refused', async () => {
  const step = fc.oneof(
    fc.record({ does: fc.constant('note'), words: fc.string({ unit: 'grapheme', maxLength: 20 }) }),
    fc.record({ does: fc.constantFrom('refuse', 'reopen'), words: fc.constant('') }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async steps => {
      const path = join(await temporaryFolder(), 'notes.json')
      let notes = await openBookAt(notesKind, path)
      for (const { does, words } of steps) {
        if (does === 'note') await notes.put(noting(words))
        else if (does === 'refuse') await notes.change(() => fail({ kind: 'refused' }))
        else notes = await openBookAt(notesKind, path)
      }
      const expected = steps.filter(({ does }) => does === 'note').map(({ words }) => words)
      expect(notes.current.words).toEqual(expected)
      expect((await openBookAt(notesKind, path)).current.words).toEqual(expected)
    }),
    { numRuns: 40 },
  )
})
