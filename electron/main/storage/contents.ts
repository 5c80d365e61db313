import { basename, dirname, join } from 'node:path'
import { guarded } from '#contract/shapes/guarded'
import type { Month } from '#domain/calendar'
import { isMonth } from '#domain/calendar-text'
import type { MonthOutline } from '#domain/outline'
import type { Disk } from './disk/disk'
import { writeDurably } from './disk/durable-file'
import { errorCode, storageFailure } from './disk/faults'
import { seal, type BookKind } from './envelope'
import { BooksAreClosed } from './keeper'
import { readBook } from './reading'

/** A month as it was when its file had that stamp. */
export interface KnownMonth {
  readonly stamp: string
  readonly outline: MonthOutline
}

export type KnownMonths = ReadonlyMap<Month, KnownMonth>

// A row for each month, in the order of the columns: it is read before anything is on the screen.
interface Contents {
  /** The stamp of the folder, which changes with every file that is put there, renamed or removed. */
  readonly folderStamp: string
  readonly columns: readonly string[]
  readonly months: Readonly<Record<string, readonly unknown[]>>
}

const columns = [
  'summits',
  'checkIns',
  'promises',
  'appreciations',
  'tombstones',
  'unplugSessions',
  'openPromises',
  'openTopics',
  'keptCards',
  'lastHeldOn',
  'latestCardAt',
  'lastDeletedAt',
] as const satisfies readonly (keyof MonthOutline)[]

const contentsKind: BookKind<Contents> = {
  format: 'hearthside/contents',
  migrations: [],
  // Its seal says that nobody else wrote it, so a look at the columns has to do.
  shape: guarded(
    (value: unknown): value is Contents =>
      typeof value === 'object' &&
      value !== null &&
      'columns' in value &&
      String(value.columns) === String(columns),
    'not-contents',
  ),
  empty: { folderStamp: '', columns, months: {} },
  isKept: false,
}

/** The table of contents beside the months: which month holds what, so that opening need not read them all. */
export class TableOfContents {
  readonly #disk: Disk
  readonly #folder: string
  #written: Contents

  private constructor(disk: Disk, folder: string, written: Contents) {
    this.#disk = disk
    this.#folder = folder
    this.#written = written
  }

  /** `folder` is that of the months. Nothing is believed that is not whole. */
  static async open(disk: Disk, folder: string): Promise<TableOfContents> {
    const reading = await readBook(disk, contentsKind, pathFor(folder))
    const isBelieved = reading.kind === 'whole' && !reading.signs.isEdited
    return new TableOfContents(disk, folder, isBelieved ? reading.body : contentsKind.empty)
  }

  get months(): KnownMonths {
    const rows = Object.entries(this.#written.months)
    return new Map(rows.flatMap(([month, row]) => (isMonth(month) ? [[month, fromRow(row)] as const] : [])))
  }

  /** Whether no file was put into the folder, renamed or removed since. One may still have been edited in its place. */
  get isOfToday(): boolean {
    return this.#disk.stampOf(this.#folder) === this.#written.folderStamp
  }

  /** Writes the table anew if it says anything else. A disk that takes nothing costs only time at the next opening. */
  async keep(months: KnownMonths): Promise<void> {
    const contents: Contents = {
      folderStamp: this.#disk.stampOf(this.#folder) ?? '',
      columns,
      months: Object.fromEntries([...months].map(([month, known]) => [month, toRow(known)])),
    }
    if (JSON.stringify(contents) === JSON.stringify(this.#written)) return
    try {
      const text = `${JSON.stringify(seal(contentsKind, contents))}\n`
      await writeDurably(this.#disk, pathFor(this.#folder), text, { mayMakeFolder: false })
      this.#written = contents
    } catch (fault) {
      if (storageFailure(fault) === null) throw fault
    }
  }
}

const pathFor = (folder: string): string => join(dirname(folder), 'contents.json')

const toRow = ({ stamp, outline }: KnownMonth): readonly unknown[] => [
  stamp,
  ...columns.map(column => outline[column]),
]

function fromRow(row: readonly unknown[]): KnownMonth {
  const [stamp, ...values] = row
  const outline = Object.fromEntries(columns.map((column, index) => [column, values[index]]))
  return { stamp, outline } as unknown as KnownMonth
}

/** The month files in a folder, each with its stamp, oldest first. */
export async function monthFiles(disk: Disk, folder: string): Promise<ReadonlyMap<Month, string>> {
  const months = (await namesIn(disk, folder))
    .filter(name => name.endsWith('.json'))
    .map(name => name.slice(0, -'.json'.length))
    .filter(isMonth)
    .sort()
  return new Map(months.map(month => [month, disk.stampOf(monthPath(folder, month)) ?? '']))
}

// A folder that is not there yet holds nothing. One that cannot be read must not be taken for empty.
async function namesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  try {
    return await disk.list(folder)
  } catch (fault) {
    if (errorCode(fault) === null) throw fault
    throw new BooksAreClosed('not-readable', basename(folder), fault)
  }
}

export const monthPath = (folder: string, month: Month): string => join(folder, `${month}.json`)
