import type { Disk } from '../../electron/main/storage/disk/disk'
import { realDisk } from '../../electron/main/storage/disk/real-disk'

/** How a disk fails: once, or from then on, as when the power is gone; once, although it did what it was asked. */
export type Failing = 'once' | 'for good' | 'once, and yet did it'

export interface FailingDisk extends Disk {
  /** How often it was asked for anything so far. */
  readonly asked: number
}

/** The real disk, which fails when it is asked for the `nth` time, from 1. What was being written then is there by half. */
export function failingDisk(nth: number, failing: Failing): FailingDisk {
  let asked = 0
  const fault = () => Object.assign(new Error(`asked ${nth} times`), { code: 'EIO', syscall: 'any' })
  async function step<Outcome>(
    work: () => Promise<Outcome>,
    byHalf?: () => Promise<unknown>,
    unheard: () => Promise<unknown> = work,
  ): Promise<Outcome> {
    asked += 1
    if (asked < nth || (asked > nth && failing !== 'for good')) return work()
    if (asked === nth && failing === 'once, and yet did it') await unheard()
    else if (asked === nth) await byHalf?.()
    throw fault()
  }
  return {
    ...realDisk,
    get asked() {
      return asked
    },
    read: path => step(() => realDisk.read(path)),
    list: folder => step(() => realDisk.list(folder)),
    makeFolder: folder => step(() => realDisk.makeFolder(folder)),
    create: path =>
      step(
        async () => {
          const file = await realDisk.create(path)
          return {
            write: content =>
              step(
                () => file.write(content),
                () => file.write(content.slice(0, content.length / 2)),
              ),
            sync: () => step(() => file.sync()),
            // A process that has ended holds no file open either.
            close: () => file.close().then(() => step(() => Promise.resolve())),
          }
        },
        undefined,
        async () => (await realDisk.create(path)).close(),
      ),
    doubleAs: (path, second) => step(() => realDisk.doubleAs(path, second)),
    rename: (from, to) => step(() => realDisk.rename(from, to)),
    remove: path => step(() => realDisk.remove(path)),
    syncFolder: folder => step(() => realDisk.syncFolder(folder)),
  }
}

/** Tries every moment at which the disk can fail, until it did not, and answers how many there were. */
export async function atEveryStep(failing: Failing, test: (disk: FailingDisk, nth: number) => Promise<void>) {
  for (let nth = 1; ; nth += 1) {
    const disk = failingDisk(nth, failing)
    await test(disk, nth)
    if (disk.asked < nth) return nth - 1
  }
}

/** A disk that is another one from moment to moment; at first the real one. */
export function followingDisk(): Disk & { follow(next: Disk): void } {
  let disk: Disk = realDisk
  return {
    follow: next => (disk = next),
    read: path => disk.read(path),
    list: folder => disk.list(folder),
    stampOf: path => disk.stampOf(path),
    sizeOf: path => disk.sizeOf(path),
    makeFolder: folder => disk.makeFolder(folder),
    create: path => disk.create(path),
    doubleAs: (path, second) => disk.doubleAs(path, second),
    rename: (from, to) => disk.rename(from, to),
    remove: path => disk.remove(path),
    syncFolder: folder => disk.syncFolder(folder),
    passingFaults: realDisk.passingFaults,
  }
}
