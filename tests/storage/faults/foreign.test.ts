import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Month } from '#domain/calendar'
import type { Books } from '../../../electron/main/storage/books'
import type { Disk } from '../../../electron/main/storage/disk/disk'
import { realDisk } from '../../../electron/main/storage/disk/real-disk'
import { aHousehold, anAppreciation, idNumbered } from '../../support/builders'
import { filesIn, temporaryFolder } from '../../support/disk'
import { openShelf, saidBy } from '../../support/storage'

const november = '2026-11' as Month

const post = (books: Books, number: number) =>
  books.months.put(november, body => ({
    ...body,
    appreciations: [
      ...body.appreciations,
      anAppreciation({ id: idNumbered(number), words: `card ${number}` }),
    ],
  }))
const cardsOf = async (books: Books) =>
  (await books.months.of(november)).current.appreciations.map(card => card.words)

async function aHome(disk: Disk = realDisk) {
  const folder = await temporaryFolder()
  const shelf = await openShelf(folder, { disk })
  await shelf.books.household.put(() => aHousehold())
  await post(shelf.books, 1)
  await post(shelf.books, 2)
  return { folder, shelf, path: join(folder, 'books/months/2026-11.json') }
}

describe('another program that writes into an open book', () => {
  const replace = async (path: string, from: string, to: string) =>
    writeFile(path, (await readFile(path, 'utf8')).replace(from, to))

  it('loses nothing, and neither do we, and people are told', async () => {
    const { folder, shelf, path } = await aHome()
    await replace(path, 'card 1', 'card one, edited')
    expect(await post(shelf.books, 3)).toMatchObject({ ok: true })
    const cards = ['card one, edited', 'card 2', 'card 3']
    expect(await cardsOf(shelf.books)).toEqual(cards)
    expect(saidBy(shelf)).toEqual([{ book: november, kind: 'edited-elsewhere', keptAs: null }])
    const reopened = await openShelf(folder)
    expect([await cardsOf(reopened.books), saidBy(reopened)]).toEqual([cards, []])
  })

  it('keeps what we do not know of beside the book', async () => {
    const { folder, shelf, path } = await aHome()
    await replace(path, '"summits"', '"weather": "rain", "summits"')
    const edited = await readFile(path, 'latin1')
    await post(shelf.books, 3)
    const [said] = saidBy(shelf)
    const keptAs = said !== undefined && 'keptAs' in said ? said.keptAs : null
    expect(keptAs).toMatch(/^2026-11\.json\.edited-/)
    expect((await filesIn(folder))[`books/months/${String(keptAs)}`]).toBe(edited)
    expect(await cardsOf((await openShelf(folder)).books)).toEqual(['card 1', 'card 2', 'card 3'])
  })

  it.each([
    ['nothing', ''],
    ['rubbish', 'rubbish \u0000'],
    ['half of the book', '{"format": "hearthside/month", "version": 1, "che'],
    ['a book of another kind', '{"format": "hearthside/drafts", "version": 1, "body": {}}'],
  ])('has %s set aside, and ours stays', async (_, content) => {
    const { folder, shelf, path } = await aHome()
    await writeFile(path, content)
    expect(await post(shelf.books, 3)).toMatchObject({ ok: true })
    const cards = ['card 1', 'card 2', 'card 3']
    expect(await cardsOf(shelf.books)).toEqual(cards)
    const aside = '2026-11.json.elsewhere-20261122T190000Z'
    expect(saidBy(shelf)).toEqual([{ book: november, kind: 'overwritten-elsewhere', setAsideAs: aside }])
    expect((await filesIn(folder))[`books/months/${aside}`]).toBe(content)
    const reopened = await openShelf(folder)
    expect([await cardsOf(reopened.books), saidBy(reopened)]).toEqual([cards, []])
  })

  it('has rubbish set aside, and ours stays, also when the change that finds it is refused by the disk', async () => {
    let isFull = false
    const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'open' })
    const { folder, shelf, path } = await aHome({
      ...realDisk,
      create: made => (isFull && made.endsWith('.tmp') ? Promise.reject(full) : realDisk.create(made)),
    })
    await writeFile(path, 'rubbish')
    isFull = true
    expect(await post(shelf.books, 3)).toMatchObject({ ok: false })
    expect(await cardsOf(shelf.books)).toEqual(['card 1', 'card 2'])
    isFull = false
    expect(await post(shelf.books, 3)).toMatchObject({ ok: true })
    expect(await cardsOf((await openShelf(folder)).books)).toEqual(['card 1', 'card 2', 'card 3'])
  })
})
