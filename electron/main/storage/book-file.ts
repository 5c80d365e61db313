import type { Adapter } from 'lowdb'
import type { Disk } from './disk/disk'
import { writeDurably } from './disk/durable-file'
import { asText, seal, type BookKind } from './envelope'
import type { Keeper } from './keeper'
import { findBook, type Found } from './reading'

export interface BookPlace {
  readonly path: string
  /** Where the content before the last change is kept; null when there is no such place. */
  readonly previous: string | null
}

/** Lowdb's view of one book's file, and ours. */
export class BookFile<Body> implements Adapter<Body> {
  readonly #disk: Disk
  readonly #home: Keeper['home']
  readonly #kind: BookKind<Body>
  readonly place: BookPlace
  #isOnDisk: boolean

  constructor({ disk, home }: Pick<Keeper, 'disk' | 'home'>, kind: BookKind<Body>, place: BookPlace) {
    this.#disk = disk
    this.#home = home
    this.#kind = kind
    this.place = place
    this.#isOnDisk = this.stamp !== null
  }

  get stamp(): string | null {
    return this.#disk.stampOf(this.place.path)
  }

  find(): Promise<Found<Body>> {
    return findBook(this.#disk, this.#kind, this.place.path)
  }

  async read(): Promise<Body | null> {
    const { reading } = await this.find()
    return reading.kind === 'whole' ? reading.body : null
  }

  async write(body: Body): Promise<void> {
    const { previous } = this.place
    await this.#write(body, previous === null ? {} : { previous })
  }

  /** Writes so that nothing of what the book held before is left beside it. */
  async writeOver(body: Body): Promise<void> {
    const { previous } = this.place
    this.#home.ensure()
    // The older generation first: wherever this ends, one of the two is whole.
    if (previous !== null) await writeDurably(this.#disk, previous, asText(seal(this.#kind, body)))
    await this.#write(body, {})
  }

  async #write(body: Body, settings: { readonly previous?: string }): Promise<void> {
    this.#home.ensure()
    await writeDurably(this.#disk, this.place.path, asText(seal(this.#kind, body)), {
      ...settings,
      mayMakeFolder: !this.#isOnDisk,
    })
    this.#isOnDisk = true
    this.#home.ensure()
  }
}
