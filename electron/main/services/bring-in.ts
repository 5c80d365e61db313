import { basename } from 'node:path'
import type { ArchiveFailure, ImportPreview } from '#contract/commands/keeping'
import { mergeHousehold, type MergeFailure, type MergeSum, type WholeHousehold } from '#domain/merge/merge'
import { fail, ok, type Result } from '#domain/result'
import { picturesIn, readArchive } from '../storage/archive/household-archive'
import { limits } from '../storage/archive/unzip'
import type { Disk } from '../storage/disk/disk'
import type { PicturePlace } from '../storage/pictures'
import { errorCode } from '../storage/disk/faults'
import { sumOf } from './keeping'

// Where nobody lives yet, everything of a household that arrives is new.
const nothingYet = {
  members: [],
  agendas: [],
  items: [],
  unplugHours: [],
  contextWeeks: [],
  usuals: [],
  hiddenTrends: [],
  experiments: [],
}

interface ReadFile {
  readonly arriving: WholeHousehold
  readonly pictures: PicturePlace
}

interface Merged {
  readonly whole: WholeHousehold
  readonly sum: MergeSum
}

/** A file from elsewhere that was read and waits for people to decide. */
export class BringIn {
  readonly #disk: Disk
  readonly #newToken: () => string
  #waiting: (ReadFile & { readonly token: string }) | null = null

  constructor(disk: Disk, newToken: () => string) {
    this.#disk = disk
    this.#newToken = newToken
  }

  /** Reads a file and says what taking it in would do to what is here. Nothing changes. */
  async read(
    path: string,
    here: WholeHousehold | null,
  ): Promise<Result<ImportPreview, ArchiveFailure | MergeFailure>> {
    this.#waiting = null
    const read = await this.#readFile(path)
    if (!read.ok) return read
    const { arriving, pictures } = read.value
    const merged = takeIn(here, arriving)
    if (!merged.ok) return merged
    const token = this.#newToken()
    this.#waiting = { token, arriving, pictures }
    return ok({
      token,
      file: basename(path),
      arriving: sumOf(arriving),
      sum: merged.value.sum,
    })
  }

  /** What is here with the file of that token taken into it. */
  take(token: string, here: WholeHousehold | null): Result<WholeHousehold, ArchiveFailure | MergeFailure> {
    if (this.#waiting?.token !== token) return fail({ kind: 'archive-gone' })
    const merged = takeIn(here, this.#waiting.arriving)
    return merged.ok ? ok(merged.value.whole) : merged
  }

  /** The pictures that came with the file that is waiting. */
  get pictures(): readonly PicturePlace[] {
    return this.#waiting === null ? [] : [this.#waiting.pictures]
  }

  /** Whether the file of that token was read and is still waiting. */
  isWaiting(token: string): boolean {
    return this.#waiting?.token === token
  }

  forget(): void {
    this.#waiting = null
  }

  async #readFile(path: string): Promise<Result<ReadFile, ArchiveFailure>> {
    try {
      // Before anything is read: nonsense may have any size.
      if ((this.#disk.sizeOf(path) ?? 0) > limits.archive) return fail({ kind: 'archive-too-large' })
      const bytes = await this.#disk.read(path)
      if (bytes === null) return fail({ kind: 'archive-gone' })
      const arriving = await readArchive(bytes)
      return arriving.ok ? ok({ arriving: arriving.value, pictures: await picturesIn(bytes) }) : arriving
    } catch (fault) {
      if (errorCode(fault) === null) throw fault
      return fail({ kind: 'archive-gone' })
    }
  }
}

function takeIn(here: WholeHousehold | null, arriving: WholeHousehold): Result<Merged, MergeFailure> {
  // Where nobody lives yet, everything is new.
  const nobody = { household: { ...arriving.household, ...nothingYet }, months: new Map() }
  const merged = mergeHousehold(here ?? nobody, arriving)
  if (!merged.ok) return merged
  const { sum, ...whole } = merged.value
  return ok({ whole, sum })
}
