import { join } from 'node:path'
import type { StorageFailure } from '#contract/command'
import type { BooksClosed } from '#contract/keeping'
import { ok, type Kinded, type Result } from '#domain/result'
import { Backups } from './backups/backups'
import { Book } from './book'
import { machineKind, remindingKind, type Machine, type Reminding } from './book-kinds'
import { booksSettled, openBooks, type Books } from './books'
import type { Disk } from './disk/disk'
import { sweepTemporaryFiles } from './disk/durable-file'
import { savedOrNot } from './disk/faults'
import { renamePatiently } from './disk/rename-patiently'
import { Home } from './home'
import { BooksAreClosed, type Keeper } from './keeper'
import { Notices } from './notices'
import { setAside } from './opening'
import { finishReplacing, replaceFolder } from './replacing'
import { carryOver, filesSetAside } from './set-aside'
import { busy, closedBy, keeperOf, noRescue, type ShelfTools } from './shelf-tools'

/**
 * Which household is on the table: one's own, or the demo. Each lives in a folder of its own, so that they cannot mix.
 * One's own may be closed, when nothing may be written until people have decided something.
 */
export class Shelf {
  readonly backups: Backups
  readonly notices: Notices
  readonly #folder: string
  readonly #disk: Disk
  readonly #keeper: Omit<Keeper, 'home'>
  readonly #machine: Book<Machine>
  /** What this computer remembers of reminders. */
  readonly reminding: Book<Reminding>
  #own: Books | BooksClosed
  #demo: Books | null = null

  private constructor(
    folder: string,
    tools: ShelfTools,
    notices: Notices,
    machine: Book<Machine>,
    reminding: Book<Reminding>,
  ) {
    const { disk, clock } = tools
    this.#folder = folder
    this.#disk = disk
    this.#machine = machine
    this.reminding = reminding
    this.#own = busy
    this.notices = notices
    this.backups = new Backups(disk, clock, {
      books: this.booksFolder,
      ownFolder: this.ownBackupFolder,
      folder: () => this.backupFolder,
    })
    let copying: Promise<unknown> | null = null
    this.#keeper = keeperOf(tools, notices, {
      copiesOf: path => this.backups.copiesOf(path),
      // One copy for all books that are opened together.
      beforeMigration: async () => {
        copying ??= this.#copyBeforeMigration().catch((fault: unknown) => {
          // The disk may have room when it is tried again.
          copying = null
          throw fault
        })
        await copying
      },
    })
  }

  static async open(folder: string, tools: ShelfTools): Promise<Shelf> {
    const notices = new Notices(tools.clock, tools.newId, tools.noticed)
    await sweepTemporaryFiles(tools.disk, folder)
    const keeper: Keeper = {
      ...keeperOf(tools, notices, noRescue),
      home: new Home(tools.disk, folder),
    }
    const place = { path: join(folder, 'machine.json'), previous: null }
    const opened = await Book.open(machineKind, place, keeper, { name: 'machine', isExpected: false }).catch(
      closedBy,
    )
    const reminders = { path: join(folder, 'reminders.json'), previous: null }
    const remembered = await Book.open(remindingKind, reminders, keeper, {
      name: 'reminders',
      isExpected: false,
    }).catch(closedBy)
    const reminding =
      remembered instanceof Book ? remembered : Book.locked(remindingKind, reminders, keeper, 'reminders')
    if (!(opened instanceof Book)) {
      // Which household is on the table cannot be known, so none is put there.
      const shelf = new Shelf(
        folder,
        tools,
        notices,
        Book.locked(machineKind, place, keeper, 'machine'),
        reminding,
      )
      shelf.#own = opened
      return shelf
    }
    const shelf = new Shelf(folder, tools, notices, opened, reminding)
    await shelf.openOwn()
    if (opened.current.household === 'demo') await shelf.#openDemo()
    return shelf
  }

  get booksFolder(): string {
    return join(this.#folder, 'books')
  }

  get ownBackupFolder(): string {
    return join(this.#folder, 'backups')
  }

  /** Where copies go: where people chose, or beside the books. */
  get backupFolder(): string {
    return this.#machine.current.backupFolder ?? this.ownBackupFolder
  }

  /** The books on the table. Throws `BooksAreClosed`. */
  get books(): Books {
    return this.#demo ?? this.ownBooks
  }

  /** One's own books, also while the demo is on the table. Throws `BooksAreClosed`. */
  get ownBooks(): Books {
    if ('kind' in this.#own) throw new BooksAreClosed(this.#own.why, this.#own.file)
    return this.#own
  }

  /** One's own books, or null while they are closed. */
  get openBooks(): Books | null {
    return 'kind' in this.#own ? null : this.#own
  }

  /** Why the books on the table may not be opened; null when they are open. */
  get closed(): BooksClosed | null {
    return this.#demo === null && 'kind' in this.#own ? this.#own : null
  }

  get isDemo(): boolean {
    return this.#demo !== null
  }

  get hasOwn(): boolean {
    return 'kind' in this.#own || this.#own.household.current !== null
  }

  /** Opens one's own books, or opens them again after something was done about them. Answers why not. */
  async openOwn(): Promise<BooksClosed | null> {
    this.#own = busy
    try {
      await finishReplacing(this.#disk, this.booksFolder)
      this.#own = await openBooks(this.booksFolder, this.#keeper)
    } catch (fault) {
      this.#own = closedBy(fault)
    }
    return 'kind' in this.#own ? this.#own : null
  }

  /**
   * Puts other books in the place of one's own. While `prepare` is asked what they are, and until their folder is
   * full, nobody else may write; then they take the place of the old ones all at once, or nothing changes.
   */
  async replaceOwn<Failure extends Kinded>(
    prepare: () => Promise<Result<(into: string) => Promise<void>, Failure>>,
  ): Promise<Result<null, Failure | StorageFailure>> {
    const before = this.#own
    this.#own = busy
    const replaced = await this.#replace(before, prepare).catch((fault: unknown) => {
      this.#own = before
      throw fault
    })
    // The old ones may have stayed out of their place; then they are looked for, and closed until they are there.
    if (replaced.ok || this.#disk.stampOf(this.booksFolder) === null) await this.openOwn()
    else this.#own = before
    return replaced
  }

  /** Reads what was changed on the disk by something else since it was last read. */
  async check(): Promise<void> {
    const books = this.#own
    if ('kind' in books) return
    try {
      await books.months.check()
    } catch (fault) {
      if (!(fault instanceof BooksAreClosed)) throw fault
      // Others may have taken their place meanwhile.
      if (this.#own === books) this.#own = fault.failure
    }
  }

  /** Makes every book on the disk whole again that is whole in memory or in a copy. */
  async mend(): Promise<void> {
    const { household, months } = this.ownBooks
    await Promise.all([household.mend(), months.mend()])
  }

  /** Sets all that is left of one's own books aside and begins with none. Answers its new name; null: nothing was left. */
  async beginAnew(): Promise<Result<string | null, StorageFailure>> {
    return savedOrNot<string | null, StorageFailure>(async () => {
      const isThere = this.#disk.stampOf(this.booksFolder) !== null
      const aside = isThere ? await setAside(this.booksFolder, this.#keeper, 'closed') : null
      await this.#disk.syncFolder(this.#folder)
      await this.openOwn()
      return ok(aside)
    })
  }

  /** Undoes `beginAnew`, as long as nothing was begun. */
  async takeBack(aside: string | null): Promise<void> {
    if (aside !== null && this.#disk.stampOf(this.booksFolder) === null)
      await renamePatiently(this.#disk, join(this.#folder, aside), this.booksFolder)
    await this.openOwn()
  }

  /** What was set aside because it could not be read, from the folder of this computer on. */
  setAside(): Promise<readonly string[]> {
    return filesSetAside(this.#disk, this.#folder)
  }

  /** Removes for good what the books held before their last change, and what was set aside. */
  async forgetOlder(): Promise<Result<null, StorageFailure>> {
    return savedOrNot<null, StorageFailure>(async () => {
      await this.#disk.remove(join(this.booksFolder, 'previous'))
      for (const name of await this.setAside()) await this.#disk.remove(join(this.#folder, name))
      return ok(null)
    })
  }

  /** What holds for this computer. */
  get computer(): Machine {
    return this.#machine.current
  }

  async setComputer(
    change: Partial<Omit<Machine, 'household' | 'backupFolder'>>,
  ): Promise<Result<Machine, StorageFailure>> {
    return this.#machine.put(machine => ({ ...machine, ...change }))
  }

  /** Chooses where copies go; null for beside the books. */
  async keepBackupsIn(folder: string | null): Promise<Result<Machine, StorageFailure>> {
    return this.#machine.put(machine => ({ ...machine, backupFolder: folder }))
  }

  /** Puts the demo on the table; `fill` writes its books when they are new. */
  async enterDemo(
    fill: (books: Books) => Promise<Result<unknown, StorageFailure>>,
  ): Promise<Result<Books, StorageFailure>> {
    if (this.#demo !== null) return ok(this.#demo)
    // A demo that was filled by half is worth nothing: always begin with an empty folder.
    await this.#disk.remove(this.#demoFolder)
    const demo = await openBooks(this.#demoFolder, this.#demoKeeper)
    const filled = await fill(demo)
    if (!filled.ok) return filled
    const chosen = await this.#machine.put(machine => ({ ...machine, household: 'demo' }))
    if (!chosen.ok) return chosen
    this.#demo = demo
    return ok(demo)
  }

  /** Goes back to one's own household and removes the demo from the disk. */
  async removeDemo(): Promise<Result<null, StorageFailure>> {
    const chosen = await this.#machine.put(machine => ({ ...machine, household: 'own' }))
    if (!chosen.ok) return chosen
    if (this.#demo !== null) await booksSettled(this.#demo)
    this.#demo = null
    await this.#disk.remove(this.#demoFolder)
    return ok(null)
  }

  /** Resolves once everything that was asked for is answered. */
  async settled(): Promise<void> {
    const open = [this.#demo, 'kind' in this.#own ? null : this.#own].filter(books => books !== null)
    await Promise.all([this.#machine.settled(), this.reminding.settled(), ...open.map(booksSettled)])
  }

  get #demoFolder(): string {
    return join(this.#folder, 'demo')
  }

  // What happens to imagined people is told to nobody and copied nowhere.
  get #demoKeeper(): Omit<Keeper, 'home'> {
    return { ...this.#keeper, rescue: noRescue, tell: () => undefined }
  }

  async #openDemo(): Promise<void> {
    try {
      this.#demo = await openBooks(this.#demoFolder, this.#demoKeeper)
    } catch (fault) {
      if (!(fault instanceof BooksAreClosed)) throw fault
      await this.removeDemo()
    }
  }

  async #replace<Failure extends Kinded>(
    before: Books | BooksClosed,
    prepare: () => Promise<Result<(into: string) => Promise<void>, Failure>>,
  ): Promise<Result<null, Failure | StorageFailure>> {
    if (!('kind' in before)) await booksSettled(before)
    return savedOrNot<null, Failure | StorageFailure>(async () => {
      const build = await prepare()
      if (!build.ok) return build
      const home = 'kind' in before ? null : before.home
      try {
        await replaceFolder(this.#disk, this.booksFolder, async into => {
          await build.value(into)
          await carryOver(this.#disk, this.booksFolder, into)
          home?.retire()
        })
      } catch (fault) {
        home?.stay()
        throw fault
      }
      return ok(null)
    })
  }

  // A copy that cannot be made keeps the books closed: what is migrated is soon written over.
  async #copyBeforeMigration(): Promise<void> {
    const made = await this.backups.make('before-migration')
    if (!made.ok && made.failure.kind !== 'nothing-to-copy') throw new BooksAreClosed('not-copied', '')
  }
}
