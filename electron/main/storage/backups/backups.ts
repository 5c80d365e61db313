import { join, relative, sep } from 'node:path'
import type { StorageFailure } from '#contract/command'
import type { ArchiveFailure, CopyFailure, CopyReason } from '#contract/commands/keeping'
import type { Instant } from '#domain/calendar'
import type { Clock } from '#domain/clock'
import type { WholeHousehold } from '#domain/merge/merge'
import { fail, ok, type Result } from '#domain/result'
import { collectBooks, fingerprintOf } from '../archive/collect'
import { describeArchive } from '../archive/description'
import { readArchive } from '../archive/household-archive'
import { limits, unzipped } from '../archive/unzip'
import { zipped, type Files } from '../archive/zip'
import type { Disk } from '../disk/disk'
import { sweepTemporaryFiles, writeDurably } from '../disk/durable-file'
import { savedOrNot } from '../disk/faults'
import type { BackupCopy } from '../keeper'
import { Pictures } from '../pictures'
import { digitsOf, noDigits, readBackupName, writeBackupName, type BackupName } from './backup-name'
import { copiesToGo } from './thinning'

/** A backup as it lies in its folder. */
export interface Backup extends BackupName {
  readonly file: string
  readonly path: string
  /** In bytes. */
  readonly size: number
}

export type BackupFailure = StorageFailure | CopyFailure

interface Places {
  /** Where the books are. */
  readonly books: string
  /** Where their copies go: where the people chose, or else beside the books. */
  folder(): string
  /** The folder beside the books, which is always there to fall back on. */
  readonly ownFolder: string
}

/** The copies of a household's books: one zip each, made, read back, thinned out and found again. */
export class Backups {
  readonly #disk: Disk
  readonly #clock: Clock
  readonly #places: Places
  #queue: Promise<unknown> = Promise.resolve()

  constructor(disk: Disk, clock: Clock, places: Places) {
    this.#disk = disk
    this.#clock = clock
    this.#places = places
  }

  /** Every backup that can be reached, of whatever household, newest first. */
  async list(): Promise<readonly Backup[]> {
    const found = await Promise.all(this.#folders.map(folder => this.#listIn(folder)))
    return found.flat().sort((a, b) => b.madeAt.localeCompare(a.madeAt))
  }

  /**
   * Copies the books as they lie on the disk and reads the copy back; unless asked for by people, none is made
   * when the last one holds the same. A folder of choice that cannot be written gives way to the one beside the books.
   */
  make(reason: CopyReason): Promise<Result<Backup, BackupFailure>> {
    const made = this.#queue.then(() => savedOrNot(() => this.#make(reason)))
    this.#queue = made.catch(() => undefined)
    return made
  }

  async #make(reason: CopyReason): Promise<Result<Backup, BackupFailure>> {
    const files = await collectBooks(this.#disk, this.#places.books)
    if (files.size === 0) return fail({ kind: 'nothing-to-copy' })
    const name = {
      household: householdDigits(files),
      madeAt: this.#clock.now(),
      reason,
      fingerprint: fingerprintOf(files),
    }
    const own = (await this.list()).filter(({ household }) => household === name.household)
    // After the clock was set back, copies from a day that has not come yet are not the last ones that were made.
    const last = own.find(({ madeAt }) => madeAt <= name.madeAt) ?? own[0]
    // Its name says what it held; whether it still does is another matter, and the next step may rest on it.
    if (reason !== 'asked' && last?.fingerprint === name.fingerprint) {
      const bytes = await this.#disk.read(last.path).catch(() => null)
      if (await holds(bytes, files)) return ok(last)
    }

    const bytes = await zipped(new Map([...files, ...describeArchive()]), name.madeAt)
    const folders = this.#folders
    let made: Result<Backup, BackupFailure> = fail({ kind: 'nothing-to-copy' })
    for (const folder of folders) {
      made = await this.#write(folder, name, files, bytes)
      if (made.ok) return made
    }
    return made
  }

  /** Removes the copies that are one too many. */
  async thinOut(newest: Backup): Promise<void> {
    const own = (await this.list()).filter(backup => backup.household === newest.household)
    const now = { at: this.#clock.now(), zone: this.#clock.zone(), size: newest.size }
    const going = copiesToGo(own, now).filter(backup => backup.file !== newest.file)
    // One that cannot go now goes another time.
    await Promise.all(going.map(backup => this.#disk.remove(backup.path).catch(() => undefined)))
  }

  /** Removes copies for good. */
  async remove(backups: readonly Backup[]): Promise<Result<null, StorageFailure>> {
    return savedOrNot<null, StorageFailure>(async () => {
      for (const { path } of backups) await this.#disk.remove(path)
      return ok(null)
    })
  }

  /** Whether a copy could be put into a folder: tried out with a small file. */
  async canWriteTo(folder: string): Promise<boolean> {
    const path = join(folder, `.hearthside-${this.#clock.now().replaceAll(/\D/g, '')}.try`)
    const tried = await savedOrNot<null, StorageFailure>(async () => {
      await writeDurably(this.#disk, path, 'Hearthside', { mayMakeFolder: false })
      await this.#disk.remove(path)
      return ok(null)
    })
    return tried.ok
  }

  /** What is in a backup; the books themselves stay as they are. */
  async open(
    file: string,
  ): Promise<Result<{ readonly madeAt: Instant; readonly whole: WholeHousehold }, ArchiveFailure>> {
    const backup = (await this.list()).find(candidate => candidate.file === file)
    if (backup === undefined) return fail({ kind: 'archive-gone' })
    if (backup.size > limits.archive) return fail({ kind: 'archive-too-large' })
    const bytes = await this.#disk.read(backup.path)
    const whole = bytes === null ? fail({ kind: 'archive-gone' }) : await readArchive(bytes)
    return whole.ok ? ok({ madeAt: backup.madeAt, whole: whole.value }) : whole
  }

  /** One book out of every backup, newest first. `path` is where the book belongs. */
  async *copiesOf(path: string): AsyncGenerator<BackupCopy> {
    const name = relative(this.#places.books, path).split(sep).join('/')
    for (const { path: backup, madeAt } of await this.#ownCopies()) {
      const bytes = await this.#disk.read(backup).catch(() => null)
      const files = bytes === null ? null : await unzipped(bytes, candidate => candidate === name)
      const copy = files?.ok === true ? files.value.get(name) : undefined
      if (copy !== undefined) yield { bytes: copy, madeAt }
    }
  }

  /**
   * Where the pictures of a household (its digits) lie beside its copies, each once, since none is ever changed; the
   * folder of choice first.
   */
  picturesOf(household: string): readonly Pictures[] {
    return this.#folders.map(folder => picturesBeside(this.#disk, folder, household))
  }

  get #folders(): readonly string[] {
    return [...new Set([this.#places.folder(), this.#places.ownFolder])]
  }

  // Two households may share a folder, and a month of one must never land in the books of the other.
  async #ownCopies(): Promise<readonly Backup[]> {
    const copies = await this.list()
    for (const name of ['household.json', 'previous/household.json']) {
      const bytes = await this.#disk.read(join(this.#places.books, name)).catch(() => null)
      const ours = bytes === null ? noDigits : digitsIn(bytes)
      if (ours !== noDigits) return copies.filter(({ household }) => [ours, noDigits].includes(household))
    }
    const households = new Set(copies.map(({ household }) => household).filter(digits => digits !== noDigits))
    return households.size <= 1 ? copies : []
  }

  async #listIn(folder: string): Promise<readonly Backup[]> {
    // A folder of choice may be on a stick that lies in a drawer.
    const files = await this.#disk.list(folder).catch(() => [])
    return files.flatMap(file => {
      const name = readBackupName(file)
      const path = join(folder, file)
      return name === null ? [] : [{ ...name, file, path, size: this.#disk.sizeOf(path) ?? 0 }]
    })
  }

  async #write(
    folder: string,
    name: BackupName,
    files: Files,
    bytes: Uint8Array,
  ): Promise<Result<Backup, BackupFailure>> {
    const file = writeBackupName(name)
    const path = join(folder, file)
    return savedOrNot<Backup, BackupFailure>(async () => {
      await sweepTemporaryFiles(this.#disk, folder)
      await sweepTemporaryFiles(this.#disk, join(folder, 'pictures', name.household))
      // A folder that people chose is never made: its disk may just not be there.
      if (folder === this.#places.ownFolder || this.#disk.stampOf(folder) !== null) {
        const ours = new Pictures(this.#disk, join(this.#places.books, 'pictures'))
        await picturesBeside(this.#disk, folder, name.household).fill(await ours.list(), [ours])
      }
      await writeDurably(this.#disk, path, bytes, { mayMakeFolder: folder === this.#places.ownFolder })
      const isWhole = await this.#disk.read(path).then(
        back => holds(back, files),
        () => false,
      )
      if (isWhole) return ok({ ...name, file, path, size: bytes.length })
      await this.#disk.remove(path)
      return fail({ kind: 'copy-not-readable' })
    })
  }
}

const picturesBeside = (disk: Disk, folder: string, household: string): Pictures =>
  new Pictures(disk, join(folder, 'pictures', household))

/** Whether a zip that was read back holds exactly these files. */
async function holds(bytes: Uint8Array | null, files: Files): Promise<boolean> {
  const back = bytes === null ? null : await unzipped(bytes, name => files.has(name))
  if (back?.ok !== true || back.value.size !== files.size) return false
  return [...files].every(
    ([name, content]) => Buffer.compare(content, back.value.get(name) ?? Buffer.of()) === 0,
  )
}

// Also of a household that cannot be read as a book any more.
const householdDigits = (files: Files): string => digitsIn(files.get('household.json') ?? new Uint8Array())

function digitsIn(book: Uint8Array): string {
  const text = new TextDecoder().decode(book)
  return digitsOf(/"id": ?"([0-9a-f-]{36})"/.exec(text)?.[1] ?? noDigits)
}
