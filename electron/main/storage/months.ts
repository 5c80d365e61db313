import { join } from 'node:path'
import type { StorageFailure } from '#contract/command'
import type { Month } from '#domain/calendar'
import type { MonthRecord } from '#domain/month-record'
import { outlineOf, type MonthOutline } from '#domain/outline'
import { ok, type Kinded, type Result } from '#domain/result'
import { Book } from './book'
import { monthKind } from './book-kinds'
import { monthFiles, monthPath, TableOfContents, type KnownMonth } from './contents'
import { savedOrNot } from './disk/faults'
import type { Keeper } from './keeper'
import { refuseClosed } from './opening'
import { findBook, type Found } from './reading'

/**
 * The month books of a household: one file each, so that a write never grows with the years. They are read when
 * somebody asks for them; what home needs to know of the others is in the table of contents.
 */
export class Months {
  readonly #folder: string
  readonly #keeper: Keeper
  readonly #contents: TableOfContents
  readonly #books = new Map<Month, Promise<Book<MonthRecord>>>()
  readonly #open = new Map<Month, Book<MonthRecord>>()
  readonly #known = new Map<Month, KnownMonth>()
  #found: ReadonlyMap<Month, Found<MonthRecord>> = new Map()

  private constructor(folder: string, keeper: Keeper, contents: TableOfContents) {
    this.#folder = folder
    this.#keeper = keeper
    this.#contents = contents
  }

  /** Looks at the folder of the months and changes nothing. Throws `BooksAreClosed` for one that may not be touched. */
  static async look(folder: string, keeper: Keeper): Promise<Months> {
    const contents = await TableOfContents.open(keeper.disk, folder)
    const months = new Months(folder, keeper, contents)
    for (const [month, known] of contents.months) months.#known.set(month, known)
    if (!contents.isOfToday) months.#found = await months.#lookAtOthers()
    return months
  }

  static async open(folder: string, keeper: Keeper): Promise<Months> {
    const months = await Months.look(folder, keeper)
    await months.openFound()
    return months
  }

  /** Opens the months that have changed since the table of contents was written, and no others. */
  async openFound(): Promise<void> {
    const found = [...this.#found]
    this.#found = new Map()
    await Promise.all(found.map(([month, one]) => this.#read(month, true, one)))
  }

  /** Reads the months whose files are not as they were when they were last read, and those that are gone. */
  async check(): Promise<void> {
    for (const [month, found] of await this.#lookAtOthers())
      await (this.#open.get(month)?.mend() ?? this.#read(month, true, found))
  }

  async #lookAtOthers(): Promise<ReadonlyMap<Month, Found<MonthRecord>>> {
    const files = await monthFiles(this.#keeper.disk, this.#folder)
    const stamps = new Map([...this.#known].map(([month, { stamp }]) => [month, stamp]))
    for (const [month, { stamp }] of this.#open) if (stamp !== null) stamps.set(month, stamp)
    const others = [...new Set([...files.keys(), ...stamps.keys()])].filter(
      month => stamps.get(month) !== files.get(month),
    )
    return new Map(
      await Promise.all(
        others.map(async month => {
          const path = monthPath(this.#folder, month)
          const found = await findBook(this.#keeper.disk, monthKind, path)
          refuseClosed(found.reading, path, month)
          return [month, found] as const
        }),
      ),
    )
  }

  /** The outline of every month, oldest first. */
  outlines(): ReadonlyMap<Month, MonthOutline> {
    const known = [...this.#known].map(([month, { outline }]) => [month, outline] as const)
    const open = [...this.#open].map(([month, book]) => [month, outlineOf(book.current)] as const)
    return new Map([...new Map([...known, ...open])].sort(([a], [b]) => a.localeCompare(b)))
  }

  /** The book of a month; a new one is written at its first change. */
  of(month: Month): Promise<Book<MonthRecord>> {
    return this.#read(month, this.#known.has(month))
  }

  /** Changes the book of a month; like `Book.change`, and `not-saved` also when its file cannot be reached. */
  change<Failure extends Kinded>(
    month: Month,
    rule: (body: MonthRecord) => Result<MonthRecord, Failure>,
  ): Promise<Result<MonthRecord, Failure | StorageFailure>> {
    return savedOrNot<MonthRecord, Failure | StorageFailure>(async () => (await this.of(month)).change(rule))
  }

  /** Like `change`, for rules that cannot be refused. */
  put(month: Month, rule: (body: MonthRecord) => MonthRecord): Promise<Result<MonthRecord, StorageFailure>> {
    return this.change<never>(month, body => ok(rule(body)))
  }

  /** Every month, oldest first. The first time, they are all read. */
  async all(): Promise<readonly MonthRecord[]> {
    return [...(await this.byMonth()).values()]
  }

  /** Every month by its name, oldest first. */
  async byMonth(): Promise<ReadonlyMap<Month, MonthRecord>> {
    const names = [...this.outlines().keys()]
    return new Map(
      await Promise.all(names.map(async month => [month, (await this.of(month)).current] as const)),
    )
  }

  /** The months of which the outline says so, oldest first; at most so many, the newest of them. */
  async where(
    holds: (outline: MonthOutline) => boolean,
    most = Number.MAX_SAFE_INTEGER,
  ): Promise<readonly MonthRecord[]> {
    const months = [...this.outlines()].filter(([, outline]) => holds(outline)).map(([month]) => month)
    return Promise.all(months.slice(-most).map(async month => (await this.of(month)).current))
  }

  /** The book that holds something, or null; the newest are looked at first. */
  async find(holds: (month: MonthRecord) => boolean): Promise<Book<MonthRecord> | null> {
    for (const month of [...this.outlines().keys()].reverse()) {
      const book = await this.of(month)
      if (holds(book.current)) return book
    }
    return null
  }

  /** Lets the lost book of a month be written again, from nothing. */
  beginAnew(month: Month): void {
    this.#open.get(month)?.beginAnew()
  }

  /** See `Book.mend`. */
  async mend(): Promise<void> {
    for (const month of this.outlines().keys()) await (await this.of(month)).mend()
  }

  /** Resolves once everything is answered, and the table of contents says how it stands. */
  async settled(): Promise<void> {
    await Promise.all([...this.#open.values()].map(book => book.settled()))
    const entries = [...this.outlines()].flatMap(([month, outline]) => {
      const open = this.#open.get(month)
      const stamp = open === undefined ? this.#known.get(month)?.stamp : open.stamp
      return stamp === undefined || stamp === null ? [] : [[month, { stamp, outline }] as const]
    })
    if (entries.length > 0) await this.#contents.keep(new Map(entries))
  }

  // Two callers may ask for the same month at once; there must be one queue for each file.
  #read(month: Month, isExpected: boolean, found?: Found<MonthRecord>): Promise<Book<MonthRecord>> {
    const asked = this.#books.get(month)
    if (asked !== undefined) return asked
    const place = {
      path: monthPath(this.#folder, month),
      previous: monthPath(join(this.#folder, '..', 'previous', 'months'), month),
    }
    const opening = Book.open(monthKind, place, this.#keeper, { name: month, isExpected, found }).then(
      book => {
        this.#open.set(month, book)
        return book
      },
    )
    this.#books.set(month, opening)
    // What cannot be opened now may be opened later.
    opening.catch(() => this.#books.delete(month))
    return opening
  }
}
