import { join } from 'node:path'
import type { PictureId } from '#domain/ids'
import { isId } from '#domain/ids'
import type { Disk } from './disk/disk'
import { makeFolderDurably, writeDurably } from './disk/durable-file'
import { errorCode } from './disk/faults'
import type { Home } from './home'

/** The name of a picture's file, and of its place in an archive below `pictures/`. */
export const pictureFile = (id: PictureId): string => `${id}.jpg`

/** The picture that a file is, or null. */
export function pictureOfFile(name: string): PictureId | null {
  const id = /^(.+)\.jpg$/.exec(name)?.[1]
  return isId(id) ? id : null
}

/** Where a picture may be read. */
export type PicturePlace = Pick<Pictures, 'read'>

/** The pictures in one folder. A picture is written once and never changed. */
export class Pictures {
  readonly #disk: Disk
  readonly #folder: string
  readonly #home: Pick<Home, 'ensure'> | null
  // A card may still be written that will name them.
  readonly #new = new Set<PictureId>()

  /** `home`: of the books that these pictures belong to; absent in a place of copies. */
  constructor(disk: Disk, folder: string, home: Pick<Home, 'ensure'> | null = null) {
    this.#disk = disk
    this.#folder = folder
    this.#home = home
  }

  /** Throws as the disk does. */
  async keep(id: PictureId, jpeg: Uint8Array): Promise<void> {
    this.#new.add(id)
    this.#home?.ensure()
    await writeDurably(this.#disk, this.#pathOf(id), jpeg)
  }

  /** Null when it is not there. */
  read(id: PictureId): Promise<Uint8Array | null> {
    return this.#disk.read(this.#pathOf(id))
  }

  async list(): Promise<readonly PictureId[]> {
    const names = await this.#disk.list(this.#folder)
    return names.flatMap(name => pictureOfFile(name) ?? [])
  }

  /** Puts those of these pictures here that are not here yet, each from the first place that has it. */
  async fill(ids: Iterable<PictureId>, places: readonly PicturePlace[]): Promise<void> {
    const there = new Set(await this.list())
    const missing = [...ids].filter(id => !there.has(id))
    if (missing.length > 0) await makeFolderDurably(this.#disk, this.#folder)
    for (const id of missing)
      for (const place of places) {
        // One that cannot be read must not keep the words from being copied.
        const jpeg = await place.read(id).catch(nullOnDiskFault)
        if (jpeg === null) continue
        await this.keep(id, jpeg)
        break
      }
  }

  /** Keeps a picture until the end, whoever names it: its card may still be put back. */
  spare(id: PictureId): void {
    this.#new.add(id)
  }

  /** Removes every picture that nobody names any more, except those that came since the start. */
  async sweep(named: ReadonlySet<PictureId>): Promise<void> {
    for (const id of await this.list())
      if (!named.has(id) && !this.#new.has(id)) {
        this.#home?.ensure()
        await this.#disk.remove(this.#pathOf(id))
      }
  }

  #pathOf(id: PictureId): string {
    return join(this.#folder, pictureFile(id))
  }
}

function nullOnDiskFault(fault: unknown): null {
  if (errorCode(fault) === null) throw fault
  return null
}
