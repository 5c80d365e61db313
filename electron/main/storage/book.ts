import { Low } from 'lowdb'
import type { StorageFailure } from '#contract/command'
import type { BookName } from '#contract/keeping'
import { fail, ok, type Kinded, type Result } from '#domain/result'
import { BookFile, type BookPlace } from './book-file'
import { savedOrNot } from './disk/faults'
import { exclusively } from './disk/write-lock'
import type { BookKind } from './envelope'
import type { Keeper } from './keeper'
import { openBook, refuseClosed, setAside, welcome, type Opened, type OpenSettings } from './opening'

/**
 * One file of the household. Changes wait in one queue and reach the disk before they reach memory, so what the screen
 * shows is what will be there tomorrow; after a failed write everything is as it was.
 */
export class Book<Body> {
  readonly #kind: BookKind<Body>
  readonly #name: BookName
  readonly #keeper: Keeper
  readonly #file: BookFile<Body>
  readonly #low: Low<Body>
  #stamp: string | null
  #isLost: boolean
  #queue: Promise<unknown> = Promise.resolve()

  private constructor(
    kind: BookKind<Body>,
    name: BookName,
    file: BookFile<Body>,
    keeper: Keeper,
    opened: Opened<Body>,
  ) {
    this.#kind = kind
    this.#name = name
    this.#file = file
    this.#keeper = keeper
    this.#low = new Low(file, opened.body)
    this.#isLost = opened.isLost
    this.#stamp = opened.stamp
  }

  /** Opens the book at a place, or begins an empty one that is written at its first change. See `openBook`. */
  static async open<Body>(
    kind: BookKind<Body>,
    place: BookPlace,
    keeper: Keeper,
    settings: OpenSettings<Body>,
  ): Promise<Book<Body>> {
    const file = new BookFile(keeper, kind, place)
    return new Book(kind, settings.name, file, keeper, await openBook(kind, file, keeper, settings))
  }

  /** A book that holds nothing and takes nothing, in the place of one that may not be touched. */
  static locked<Body>(kind: BookKind<Body>, place: BookPlace, keeper: Keeper, name: BookName): Book<Body> {
    const file = new BookFile(keeper, kind, place)
    return new Book(kind, name, file, keeper, { body: kind.empty, isLost: true, stamp: file.stamp })
  }

  get current(): Body {
    return this.#low.data
  }

  /** Changes with every write; null while there is no file. */
  get stamp(): string | null {
    return this.#stamp
  }

  /** Whether what it held is gone. Nothing is written then until somebody begins it anew. */
  get isLost(): boolean {
    return this.#isLost
  }

  beginAnew(): void {
    this.#isLost = false
  }

  /** Applies a rule to what the book holds and answers once the outcome is on the disk. */
  change<Failure extends Kinded>(
    rule: (body: Body) => Result<Body, Failure>,
  ): Promise<Result<Body, Failure | StorageFailure>> {
    return this.#inTurn(() => this.#changeAlone(rule, body => this.#file.write(body)))
  }

  /** Like `change`, for rules that cannot be refused. */
  put(rule: (body: Body) => Body): Promise<Result<Body, StorageFailure>> {
    return this.change<never>(body => ok(rule(body)))
  }

  /** Like `put`, for what is deleted: nothing of it stays in the older generation of the file either. */
  forget(rule: (body: Body) => Body): Promise<Result<Body, StorageFailure>> {
    return this.#inTurn(() =>
      this.#changeAlone<never>(
        body => ok(rule(body)),
        body => this.#file.writeOver(body),
      ),
    )
  }

  /** Makes the file whole again if something else has broken it since it was opened. */
  mend(): Promise<Result<Body, StorageFailure>> {
    return this.#inTurn(() =>
      savedOrNot<Body, StorageFailure>(() =>
        exclusively(this.#keeper.disk, this.#file.place.path, async () => {
          await this.#catchUp()
          if (this.#file.stamp === null && this.#stamp !== null && !this.#isLost) {
            await this.#file.write(this.current)
            this.#stamp = this.#file.stamp
          }
          return ok(this.current)
        }),
      ),
    )
  }

  /** Resolves once every change that was asked for has been answered. */
  async settled(): Promise<void> {
    await this.#queue
  }

  #inTurn<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    const done = this.#queue.then(work)
    this.#queue = done.catch(() => undefined)
    return done
  }

  async #changeAlone<Failure extends Kinded>(
    rule: (body: Body) => Result<Body, Failure>,
    write: (body: Body) => Promise<void>,
  ): Promise<Result<Body, Failure | StorageFailure>> {
    if (this.#isLost) return fail({ kind: 'not-saved', reason: 'book-lost' })
    const { current } = this
    const next = this.#file.stamp === this.#stamp ? rule(current) : null
    if (next !== null && (!next.ok || next.value === current)) return next
    const { disk, saving } = this.#keeper
    return saving.watch(() =>
      savedOrNot(() =>
        exclusively(disk, this.#file.place.path, async () => {
          await this.#catchUp()
          return this.#keep(next !== null && this.current === current ? next : rule(this.current), write)
        }),
      ),
    )
  }

  async #keep<Failure extends Kinded>(
    next: Result<Body, Failure>,
    write: (body: Body) => Promise<void>,
  ): Promise<Result<Body, Failure>> {
    if (!next.ok || next.value === this.current) return next
    await write(next.value)
    this.#low.data = next.value
    this.#stamp = this.#file.stamp
    return next
  }

  // Something else may have written the file since we did: our change is applied to what is there now.
  async #catchUp(): Promise<void> {
    if (this.#file.stamp === this.#stamp || this.#file.stamp === null) return
    const { reading, stamp } = await this.#file.find()
    refuseClosed(reading, this.#file.place.path, this.#name)
    if (reading.kind === 'whole') {
      await welcome(this.#kind, this.#file.place.path, reading.signs, this.#keeper, this.#name)
      this.#low.data = reading.body
      this.#stamp = stamp
    }
    if (reading.kind === 'damaged') {
      const setAsideAs = await setAside(this.#file.place.path, this.#keeper, 'elsewhere')
      this.#keeper.tell(this.#name, { kind: 'overwritten-elsewhere', setAsideAs })
    }
  }
}
