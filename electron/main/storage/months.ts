import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isMonth, type Month } from '#domain/calendar'
import type { MonthRecord } from '#domain/month-record'
import type { StorageFailure } from '#contract/command'
import { fail, ok, type Kinded, type Result } from '#domain/result'
import { errorCode, storageFailure } from './durable-file'
import { Book } from './book'
import { monthKind } from './book-kinds'

/** The month books of a household: one file each, so that a write never grows with the years. */
export class Months {
  readonly #folder: string
  readonly #books: Map<Month, Book<MonthRecord>>

  private constructor(folder: string, books: Map<Month, Book<MonthRecord>>) {
    this.#folder = folder
    this.#books = books
  }

  static async open(folder: string): Promise<Months> {
    const names = await namesIn(folder)
    const months = names
      .map(name => name.replace(/\.json$/, ''))
      .filter(isMonth)
      .sort()
    const books = await Promise.all(
      months.map(async month => [month, await Book.open(monthKind, fileOf(folder, month))] as const),
    )
    return new Months(folder, new Map(books))
  }

  /** The book of a month; a new one is written at its first change. */
  async of(month: Month): Promise<Book<MonthRecord>> {
    const known = this.#books.get(month)
    if (known !== undefined) return known
    const opened = await Book.open(monthKind, fileOf(this.#folder, month))
    // Two callers may have opened the same month meanwhile; there must be one queue for each file.
    const first = this.#books.get(month) ?? opened
    this.#books.set(month, first)
    return first
  }

  /** Changes the book of a month; like `Book.change`, and `not-saved` also when its file cannot be reached. */
  async change<Failure extends Kinded>(
    month: Month,
    rule: (body: MonthRecord) => Result<MonthRecord, Failure>,
  ): Promise<Result<MonthRecord, Failure | StorageFailure>> {
    try {
      const book = await this.of(month)
      return await book.change(rule)
    } catch (fault) {
      const failure = storageFailure(fault)
      if (failure === null) throw fault
      return fail(failure)
    }
  }

  /** Like `change`, for rules that cannot be refused. */
  put(month: Month, rule: (body: MonthRecord) => MonthRecord): Promise<Result<MonthRecord, StorageFailure>> {
    return this.change<never>(month, body => ok(rule(body)))
  }

  /** Every month, oldest first. */
  all(): readonly MonthRecord[] {
    return [...this.#books].sort(([a], [b]) => a.localeCompare(b)).map(([, book]) => book.current)
  }

  /** The book that holds something, or null. */
  find(holds: (month: MonthRecord) => boolean): Book<MonthRecord> | null {
    return [...this.#books.values()].find(book => holds(book.current)) ?? null
  }

  async settled(): Promise<void> {
    await Promise.all([...this.#books.values()].map(book => book.settled()))
  }
}

// A folder that is not there yet holds nothing. One that cannot be read must not be taken for empty.
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (fault) {
    if (errorCode(fault) === 'ENOENT') return []
    throw fault
  }
}

const fileOf = (folder: string, month: Month): string => join(folder, `${month}.json`)
