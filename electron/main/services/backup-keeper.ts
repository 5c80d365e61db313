import type { CopyFailure } from '#contract/commands/keeping'
import type { StorageFailure } from '#contract/command'
import { picturesOf } from '#domain/pictures-of'
import { fail, ok, type Result } from '#domain/result'
import type { Backup } from '../storage/backups/backups'
import type { Shelf } from '../storage/shelf'

const afterStartMs = 4000
const betweenMs = 6 * 3_600_000

type Copied = Result<Backup, CopyFailure | StorageFailure | { readonly kind: 'in-demo' }>

/** Sees to it that there are copies: soon after the start, after every summit, and every few hours in between. */
export class BackupKeeper {
  readonly #shelf: Shelf
  readonly #report: (fault: unknown) => void
  #queue: Promise<unknown> = Promise.resolve()
  #timer: NodeJS.Timeout | null = null

  constructor(shelf: Shelf, report: (fault: unknown) => void) {
    this.#shelf = shelf
    this.#report = report
  }

  /** Begins to watch. Nobody waits for these copies. */
  begin(): void {
    this.#timer = setTimeout(() => this.soon(), afterStartMs)
    setInterval(() => this.soon(), betweenMs).unref()
  }

  /** Makes a copy if anything has changed since the last one. */
  soon(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#shelf.isDemo || this.#shelf.closed !== null) return
    this.#checkAndCopy().catch(this.#report)
  }

  /** Copies the books, makes sure that the copy can be opened, and thins out the older ones. */
  make(reason: 'routine' | 'asked' | 'before-purge'): Promise<Copied> {
    const made = this.#queue.then(() => this.#makeAlone(reason))
    this.#queue = made.catch(() => undefined)
    return made
  }

  async settled(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    await this.#queue
  }

  // What somebody edited in its place since it was last read is noticed now, if not before.
  async #checkAndCopy(): Promise<void> {
    await this.#shelf.check()
    await this.#sweepPictures()
    await this.make('routine')
  }

  // What could not be read may be found again, and with it the pictures that it names.
  async #sweepPictures(): Promise<void> {
    if ((await this.#shelf.setAside()).length > 0) return
    const { months, pictures } = this.#shelf.ownBooks
    if ((await pictures.list()).length > 0) await pictures.sweep(picturesOf(await months.all()))
  }

  async #makeAlone(reason: 'routine' | 'asked' | 'before-purge'): Promise<Copied> {
    if (this.#shelf.isDemo) return fail({ kind: 'in-demo' })
    const { backups } = this.#shelf
    // Throws while the books are closed, or being replaced.
    await this.#shelf.ownBooks.household.settled()
    const before = new Set((await backups.list()).map(({ file }) => file))
    const made = await backups.make(reason)
    if (!made.ok || before.has(made.value.file)) return made
    const opened = await backups.open(made.value.file)
    if (!opened.ok) {
      // A book on the disk is broken, although it may be whole in memory: it is mended, and copied after that.
      await backups.remove([made.value])
      await this.#shelf.mend()
      return fail({ kind: 'copy-not-readable' })
    }
    await backups.thinOut(made.value)
    return ok(made.value)
  }
}
