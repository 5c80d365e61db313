import type { Adapter } from 'lowdb'
import { BookUnreadable, type Envelope } from './envelope'
import { readText, writeDurably } from './durable-file'

/** Lowdb's view of one book's file. Two-space JSON, so that people can read their own data. */
export class DurableAdapter implements Adapter<Envelope> {
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  async read(): Promise<Envelope | null> {
    const text = await readText(this.#path)
    if (text === null) return null
    try {
      // A file that holds just `null` is no absent book: it must not be taken for a new one.
      return (JSON.parse(text) ?? {}) as Envelope
    } catch {
      throw new BookUnreadable(this.#path, 'not-json')
    }
  }

  async write(envelope: Envelope): Promise<void> {
    await writeDurably(this.#path, `${JSON.stringify(envelope, null, 2)}\n`)
  }
}
