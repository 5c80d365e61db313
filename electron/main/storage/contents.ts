import { basename, dirname, join } from 'node:path'
import { isMonth, type Month } from '#domain/calendar'
import type { MonthOutline } from '#domain/outline'
import { contentsKind, type Contents } from './book-kinds'
import type { Disk } from './disk/disk'
import { writeDurably } from './disk/durable-file'
import { errorCode, storageFailure } from './disk/faults'
import { asText, seal } from './envelope'
import { BooksAreClosed } from './keeper'
import { readBook } from './reading'

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

/** The table of contents beside the months. Nothing of it is trusted that does not fit the files. */
export class TableOfContents {
  readonly #disk: Disk
  readonly #path: string
  #written: Contents['months']

  private constructor(disk: Disk, path: string, written: Contents['months']) {
    this.#disk = disk
    this.#path = path
    this.#written = written
  }

  /** `folder` is that of the months. */
  static async open(disk: Disk, folder: string): Promise<TableOfContents> {
    const path = join(dirname(folder), 'contents.json')
    const reading = await readBook(disk, contentsKind, path)
    return new TableOfContents(disk, path, reading.kind === 'whole' ? reading.body.months : {})
  }

  get months(): readonly Month[] {
    return Object.keys(this.#written).filter(isMonth)
  }

  /** What a month held when its file had this stamp; null when it has changed since. */
  outlineOf(month: Month, stamp: string): MonthOutline | null {
    const entry = this.#written[month]
    return entry?.stamp === stamp ? entry.outline : null
  }

  /** Writes the table anew if it says anything else. A disk that takes nothing costs only time at the next opening. */
  async keep(months: Contents['months']): Promise<void> {
    if (JSON.stringify(months) === JSON.stringify(this.#written)) return
    try {
      await writeDurably(this.#disk, this.#path, asText(seal(contentsKind, { months })), {
        mayMakeFolder: false,
      })
      this.#written = months
    } catch (fault) {
      if (storageFailure(fault) === null) throw fault
    }
  }
}
