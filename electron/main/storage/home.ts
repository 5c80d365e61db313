import type { Disk } from './disk/disk'

/**
 * The folder of some books. Once it was there it is never made anew: a folder that is gone, with the stick it is on, may
 * come back with everything in it.
 */
export class Home {
  readonly #disk: Disk
  readonly #folder: string
  #wasThere: boolean

  constructor(disk: Disk, folder: string) {
    this.#disk = disk
    this.#folder = folder
    this.#wasThere = this.#isThere
  }

  /** Throws as the disk would when the folder was there and is gone. */
  ensure(): void {
    if (this.#isThere) this.#wasThere = true
    else if (this.#wasThere)
      throw Object.assign(new Error(`${this.#folder} is gone`), { code: 'ENOENT', syscall: 'stat' })
  }

  get #isThere(): boolean {
    return this.#disk.stampOf(this.#folder) !== null
  }
}
