import { isAbsolute, relative } from 'node:path'
import type { keepingCommands } from '#contract/commands/keeping'
import { picturesOf } from '#domain/pictures-of'
import { fail, ok } from '#domain/result'
import type { BackupKeeper } from '../../services/backup-keeper'
import { lookAtKeeping, lookIntoCopy } from '../../services/keeping'
import { finishInterrupted } from '../../services/summit-table'
import { noDigits } from '../../storage/backups/backup-name'
import { mayBeSetAside, replaceBooks } from '../../services/replacing-books'
import type { HandlersOf, Workroom } from './handler-types'

type KeepingHandlers = HandlersOf<
  Exclude<keyof typeof keepingCommands, `export.${string}` | `import.${string}`>
>

// Copies among the books would be swept away with them.
const isWithin = (folder: string, other: string): boolean => {
  const path = relative(other, folder)
  return path === '' || !(path.startsWith('..') || isAbsolute(path))
}

export interface KeepingTools {
  readonly backupKeeper: BackupKeeper
  /** Asks for a folder; null when people changed their minds. */
  askForFolder(): Promise<string | null>
}

export function keepingHandlers(
  { shelf, disk, deleted }: Workroom,
  { backupKeeper, askForFolder }: KeepingTools,
): KeepingHandlers {
  const look = () => lookAtKeeping(shelf, disk)

  return {
    'keeping.look': async () => ok(await look()),
    'notices.look': async () => ok(shelf.notices.all),
    'notices.acknowledge': async ({ id }) => {
      shelf.notices.acknowledge(id)
      return ok(shelf.notices.all)
    },

    'backup.make': async () => {
      const made = await backupKeeper.make('asked')
      return made.ok ? ok(await look()) : made
    },
    'backup.choose-folder': async () => {
      const folder = await askForFolder()
      if (folder === null) return fail({ kind: 'cancelled' })
      if (isWithin(folder, shelf.booksFolder) || !(await shelf.backups.canWriteTo(folder)))
        return fail({ kind: 'folder-unusable' })
      const chosen = await shelf.keepBackupsIn(folder)
      if (!chosen.ok) return chosen
      backupKeeper.soon()
      return ok(await look())
    },
    'backup.use-own-folder': async () => {
      const chosen = await shelf.keepBackupsIn(null)
      return chosen.ok ? ok(await look()) : chosen
    },
    'backup.preview': ({ file }) => lookIntoCopy(shelf, file),
    'backup.restore': async ({ file }) => {
      const opened = await shelf.backups.open(file)
      if (!opened.ok) return opened
      return replaceBooks(shelf, disk, async () => ok(opened.value.whole), 'before-restore')
    },
    'backup.purge': async () => {
      const made = await backupKeeper.make('before-purge')
      if (!made.ok) return made
      const older = (await shelf.backups.list()).filter(
        ({ file, household }) =>
          file !== made.value.file && [made.value.household, noDigits].includes(household),
      )
      const removed = await shelf.backups.remove(older)
      if (!removed.ok) return removed
      const named = picturesOf(await shelf.books.months.all())
      for (const place of shelf.backups.picturesOf(made.value.household)) await place.sweep(named)
      const forgotten = await shelf.forgetOlder()
      return forgotten.ok ? ok(await look()) : forgotten
    },

    'books.try-again': async () => {
      const before = shelf.closed
      if (before === null) return ok(null)
      if (before.why === 'busy') return fail(before)
      const closed = await shelf.openOwn()
      if (closed !== null) return fail(closed)
      await finishInterrupted(shelf)
      return ok(null)
    },
    'books.begin-anew': async () => {
      // Books that are open have no need of it, and those of a newer app will be read by one.
      if (shelf.closed === null) return ok(null)
      if (!mayBeSetAside(shelf.closed)) return fail(shelf.closed)
      const begun = await shelf.beginAnew()
      return begun.ok ? ok(null) : begun
    },
    'month.begin-anew': async ({ month }) => {
      shelf.books.months.beginAnew(month)
      return ok(null)
    },

    'entry.put-back': async ({ id }) => {
      const done = await deleted.putBack(id)
      return done.ok ? ok(null) : done
    },
  }
}
