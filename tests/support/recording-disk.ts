import { basename, dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Disk } from '../../electron/main/storage/disk/disk'
import { realDisk } from '../../electron/main/storage/disk/real-disk'

export interface RecordingDisk extends Disk {
  /** What was done, each once it was done: `rename books/~1 to books/household.json`. `~1` is the first temporary file. */
  readonly record: readonly string[]
  /** Puts something of the test's own between. */
  note(words: string): void
}

/** The real disk, which writes down what changes on it. Slow, so that whatever does not wait for it shows. */
export function recordingDisk(folder: string): RecordingDisk {
  const record: string[] = []
  const temporary: string[] = []
  const nameOf = (path: string) => {
    if (!path.endsWith('.tmp')) return relative(folder, path) || '.'
    if (!temporary.includes(path)) temporary.push(path)
    return relative(folder, join(dirname(path), `~${temporary.indexOf(path) + 1}`))
  }
  const isLock = (path: string) => basename(path).endsWith('.lock')

  async function done<Outcome>(words: string | null, work: Promise<Outcome>): Promise<Outcome> {
    const outcome = await work
    await pause(2)
    if (words !== null) record.push(words)
    return outcome
  }

  return {
    ...realDisk,
    record,
    note: words => record.push(words),
    create: async path => {
      const name = nameOf(path)
      const named = (deed: string) => (isLock(path) ? null : `${deed} ${name}`)
      const file = await done(isLock(path) ? `lock ${name}` : `create ${name}`, realDisk.create(path))
      return {
        write: content => done(named('write'), file.write(content)),
        sync: () => done(named('sync'), file.sync()),
        close: () => done(named('close'), file.close()),
      }
    },
    makeFolder: async made => {
      const first = await realDisk.makeFolder(made)
      return done(first === undefined ? null : `make ${nameOf(made)}`, Promise.resolve(first))
    },
    doubleAs: (path, second) =>
      done(`double ${nameOf(path)} as ${nameOf(second)}`, realDisk.doubleAs(path, second)),
    rename: (from, to) => done(`rename ${nameOf(from)} to ${nameOf(to)}`, realDisk.rename(from, to)),
    remove: path => {
      const wasThere = realDisk.stampOf(path) !== null
      const deed = isLock(path) ? 'unlock' : 'remove'
      return done(wasThere ? `${deed} ${nameOf(path)}` : null, realDisk.remove(path))
    },
    syncFolder: folder => done(`sync folder ${nameOf(folder)}`, realDisk.syncFolder(folder)),
  }
}
