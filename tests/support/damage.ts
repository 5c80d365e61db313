import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Day, Month } from '#domain/calendar'
import type { MonthRecord } from '#domain/month-record'
import { plantHousehold } from '../seed/plant'
import type { Shelf } from '../../electron/main/storage/shelf'
import { temporaryFolder } from './disk'
import { openShelf } from './storage'

/** The books that a test may damage. The month is the last one in which anything happened. */
export const everyBook = {
  household: 'books/household.json',
  month: 'books/months/2026-11.json',
  drafts: 'books/drafts.json',
  machine: 'machine.json',
} as const

const november = '2026-11' as Month

/** Everything that is stored about a household. */
export async function everythingOn(shelf: Shelf) {
  const { household, months, drafts } = shelf.books
  return {
    household: household.current,
    months: Object.fromEntries(await months.byMonth()),
    jottings: drafts.current.jottings,
  }
}

export type Everything = Awaited<ReturnType<typeof everythingOn>>

/**
 * The profile of a household that has lived for some weeks; every book of it was changed once, so that each has an older
 * generation; `before` and `after` are what it held then.
 */
export async function livedInProfile(
  folder: string,
  { weeks = 6, withBackup = false } = {},
): Promise<{ readonly before: Everything; readonly after: Everything }> {
  await plantHousehold({ out: folder, weeks, members: 2, seed: 4, until: '2026-11-22' as Day })
  const shelf = await openShelf(folder)
  await shelf.keepBackupsIn(null)
  await shelf.books.drafts.put(drafts => ({ ...drafts, jottings: { wall: 'half a card' } }))
  const before = await everythingOn(shelf)
  if (withBackup) await shelf.backups.make('asked')
  await shelf.books.household.put(household => household && { ...household, name: 'Another name' })
  for (const month of Object.keys(before.months) as Month[]) await shelf.books.months.put(month, edited)
  await shelf.settled()
  return { before, after: await everythingOn(shelf) }
}

const edited = (month: MonthRecord): MonthRecord => ({
  ...month,
  appreciations: month.appreciations.map(card => ({ ...card, words: `${card.words} (edited)` })),
})

/** What a household holds when one of its books is as it was before its last change. */
export function withOlder(book: keyof typeof everyBook, before: Everything, after: Everything): Everything {
  switch (book) {
    case 'household':
      return { ...after, household: before.household }
    case 'month':
      return { ...after, months: { ...after.months, [november]: before.months[november] } as never }
    case 'drafts':
      return { ...after, jottings: {} }
    case 'machine':
      return after
  }
}

/** A copy of a profile that a test may break; gone after the test. */
export async function copyOf(folder: string): Promise<string> {
  const copy = await temporaryFolder()
  await cp(folder, copy, { recursive: true })
  return copy
}

/** The bytes of every file that was set aside beside a book. */
export async function setAsideBeside(path: string): Promise<readonly Buffer[]> {
  const folder = join(path, '..')
  const name = path.slice(folder.length + 1)
  const aside = (await readdir(folder)).filter(other => other.startsWith(`${name}.`))
  return Promise.all(aside.map(other => readFile(join(folder, other))))
}
