import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Month } from '#domain/calendar'
import { outlineOf } from '#domain/outline'
import { monthKind } from '../../../electron/main/storage/book-kinds'
import { asText, seal, type Envelope } from '../../../electron/main/storage/envelope'
import type { Shelf } from '../../../electron/main/storage/shelf'
import { livedInProfile } from '../../support/damage'
import { temporaryFolder } from '../../support/disk'
import { openShelf, saidBy } from '../../support/storage'

const november = '2026-11' as Month

type Rows = Readonly<Record<string, readonly unknown[]>>
interface Contents extends Envelope {
  readonly body: { readonly folderStamp: string; readonly months: Rows }
}

const tableIn = (folder: string) => join(folder, 'books/contents.json')
const contentsOf = async (folder: string) => JSON.parse(await readFile(tableIn(folder), 'utf8')) as Contents

/** A household of some weeks, and its table of contents as the app would have written it for other months. */
async function aHome(weeks: number, change: (rows: Rows) => Rows = rows => rows) {
  const folder = await temporaryFolder()
  await livedInProfile(folder, { weeks })
  const { body } = await contentsOf(folder)
  const kind = { ...monthKind, format: 'hearthside/contents' } as never
  const lie = { ...body, folderStamp: 'of another folder', months: change(body.months) } as never
  await writeFile(tableIn(folder), asText(seal(kind, lie)))
  return folder
}

const truthOf = async ({ books }: Shelf) =>
  new Map([...(await books.months.byMonth())].map(([month, body]) => [month, outlineOf(body)]))

describe('a table of contents that is whole and of other books', () => {
  it.each<[string, (rows: Rows) => Rows]>([
    [
      'says other things of all months',
      rows =>
        Object.fromEntries(
          Object.entries(rows).map(([month, [stamp]]) => [
            month,
            [`${String(stamp)}0`, 9, 9, 9, 9, 9, 9, null, null, null],
          ]),
        ),
    ],
    ['says nothing of one of them', ({ [november]: _november, ...others }) => others],
    ['says nothing at all', () => ({})],
    ['is in another order', rows => Object.fromEntries(Object.entries(rows).reverse())],
  ])('is not believed when it %s', async (_, change) => {
    const shelf = await openShelf(await aHome(10, change))
    const outlines = shelf.books.months.outlines()
    expect(outlines.size).toBeGreaterThan(2)
    expect(outlines).toEqual(await truthOf(shelf))
    expect(saidBy(shelf)).toEqual([])
  })

  it('is not believed when it is that of another household', async () => {
    const [other, folder] = [await aHome(6), await aHome(10)]
    await writeFile(tableIn(folder), await readFile(tableIn(other)))
    const shelf = await openShelf(folder)
    expect(shelf.books.months.outlines()).toEqual(await truthOf(shelf))
    expect(saidBy(shelf)).toEqual([])
  })
})
