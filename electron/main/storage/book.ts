import { Low } from 'lowdb'
import type { StorageFailure } from '#contract/command'
import { fail, ok, type Kinded, type Result } from '#domain/result'
import { DurableAdapter } from './durable-adapter'
import { storageFailure } from './durable-file'
import { seal, unseal, type BookKind, type Envelope } from './envelope'

/**
 * One file of the household. Changes wait in one queue and reach the disk before they reach memory, so what the screen
 * shows is what will be there tomorrow; after a failed write everything is as it was.
 */
export class Book<Body> {
  readonly #kind: BookKind<Body>
  readonly #low: Low<Envelope>
  #body: Body
  #queue: Promise<unknown> = Promise.resolve()

  private constructor(kind: BookKind<Body>, low: Low<Envelope>, body: Body) {
    this.#kind = kind
    this.#low = low
    this.#body = body
  }

  /** Opens the file at `path`, or begins an empty book that is written at its first change. Throws `BookUnreadable`. */
  static async open<Body>(kind: BookKind<Body>, path: string): Promise<Book<Body>> {
    const low = new Low<Envelope>(new DurableAdapter(path), seal(kind, kind.empty))
    await low.read()
    return new Book(kind, low, unseal(kind, path, low.data))
  }

  get current(): Body {
    return this.#body
  }

  /** Applies a rule to what the book holds and answers once the outcome is on the disk. */
  change<Failure extends Kinded>(
    rule: (body: Body) => Result<Body, Failure>,
  ): Promise<Result<Body, Failure | StorageFailure>> {
    const changed = this.#queue.then(async () => {
      const next = rule(this.#body)
      if (!next.ok || next.value === this.#body) return next
      const envelope = seal(this.#kind, next.value)
      try {
        await this.#low.adapter.write(envelope)
      } catch (fault) {
        const failure = storageFailure(fault)
        if (failure === null) throw fault
        return fail(failure)
      }
      this.#low.data = envelope
      this.#body = next.value
      return next
    })
    this.#queue = changed.catch(() => undefined)
    return changed
  }

  /** Like `change`, for rules that cannot be refused. */
  put(rule: (body: Body) => Body): Promise<Result<Body, StorageFailure>> {
    return this.change<never>(body => ok(rule(body)))
  }

  /** Resolves once every change that was asked for has been answered. */
  async settled(): Promise<void> {
    await this.#queue
  }
}
