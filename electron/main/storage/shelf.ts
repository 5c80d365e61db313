import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { StorageFailure } from '#contract/command'
import { ok, type Result } from '#domain/result'
import { Book } from './book'
import { machineKind, type Machine } from './book-kinds'
import { sweepTemporaryFiles } from './durable-file'
import { booksSettled, openBooks, type Books } from './books'

/**
 * Which household is on the table: one's own, or the demo. Each lives in a folder of its own, so that they cannot mix.
 */
export class Shelf {
  readonly #folder: string
  readonly #machine: Book<Machine>
  #own: Books
  #demo: Books | null

  private constructor(folder: string, machine: Book<Machine>, own: Books, demo: Books | null) {
    this.#folder = folder
    this.#machine = machine
    this.#own = own
    this.#demo = demo
  }

  static async open(folder: string): Promise<Shelf> {
    await sweepTemporaryFiles(folder)
    const machine = await Book.open(machineKind, join(folder, 'machine.json'))
    const own = await openBooks(join(folder, 'books'))
    const demo = machine.current.household === 'demo' ? await openBooks(join(folder, 'demo')) : null
    return new Shelf(folder, machine, own, demo)
  }

  get books(): Books {
    return this.#demo ?? this.#own
  }

  get isDemo(): boolean {
    return this.#demo !== null
  }

  get hasOwn(): boolean {
    return this.#own.household.current !== null
  }

  /** Puts the demo on the table; `fill` writes its books when they are new. */
  async enterDemo(
    fill: (books: Books) => Promise<Result<unknown, StorageFailure>>,
  ): Promise<Result<Books, StorageFailure>> {
    if (this.#demo !== null) return ok(this.#demo)
    // A demo that was filled by half is worth nothing: always begin with an empty folder.
    await rm(join(this.#folder, 'demo'), { recursive: true, force: true })
    const demo = await openBooks(join(this.#folder, 'demo'))
    const filled = await fill(demo)
    if (!filled.ok) return filled
    const chosen = await this.#machine.put(() => ({ household: 'demo' }))
    if (!chosen.ok) return chosen
    this.#demo = demo
    return ok(demo)
  }

  /** Goes back to one's own household and removes the demo from the disk. */
  async removeDemo(): Promise<Result<Books, StorageFailure>> {
    const chosen = await this.#machine.put(() => ({ household: 'own' }))
    if (!chosen.ok) return chosen
    if (this.#demo !== null) await booksSettled(this.#demo)
    this.#demo = null
    await rm(join(this.#folder, 'demo'), { recursive: true, force: true })
    return ok(this.#own)
  }

  async settled(): Promise<void> {
    await Promise.all([this.#machine.settled(), booksSettled(this.books)])
  }
}
