import type { Disk } from './disk/disk'

/**
 * The folder of some books. Once it was there it is never made anew: a folder that is gone, with the stick it is on, may
 * come back with everything in it.
 */
export class Home {
  readonly #disk: Disk
  readonly #folder: string
  #wasThere: boolean
  #isRetired = false

  constructor(disk: Disk, folder: string) {
    this.#disk = disk
    this.#folder = folder
    this.#wasThere = this.#isThere
  }

  /** Throws as the disk would when the folder was there and is gone, and when it is no longer the home of these books. */
  ensure(): void {
    if (this.#isRetired) throw gone(this.#folder)
    if (this.#isThere) this.#wasThere = true
    else if (this.#wasThere) throw gone(this.#folder)
  }

  /** Other books are about to live here: what these still write must not reach them. */
  retire(): void {
    this.#isRetired = true
  }

  /** The others did not come. */
  stay(): void {
    this.#isRetired = false
  }

  get #isThere(): boolean {
    return this.#disk.stampOf(this.#folder) !== null
  }
}

const gone = (folder: string): Error =>
  Object.assign(new Error(`${folder} is gone`), { code: 'ENOENT', syscall: 'stat' })
