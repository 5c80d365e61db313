import { basename, dirname, join } from 'node:path'
import type { BookName } from '#contract/keeping'
import type { BookFile } from './book-file'
import { writeDurably } from './disk/durable-file'
import { storageFailure } from './disk/faults'
import { versionOf, type BookKind } from './envelope'
import { BooksAreClosed, type Keeper } from './keeper'
import { readBook, readBytes, type Found, type Reading, type Signs } from './reading'

export interface OpenSettings<Body> {
  readonly name: BookName
  /** What was found there a moment ago; absent: it is looked at now. */
  readonly found?: Found<Body> | undefined
  /** Whether something says that the book was there: then its absence is a loss. */
  readonly isExpected: boolean
}

export interface Opened<Body> {
  readonly body: Body
  /** Nothing of it could be read, nor of any copy. */
  readonly isLost: boolean
  /** Of the file that holds the body; null while there is none. */
  readonly stamp: string | null
}

/**
 * Opens a book: absent is new, an older version is migrated in memory after everything was copied, an edited one is
 * taken over. One that is no book is set aside untouched and the newest good copy takes its place. Throws
 * `BooksAreClosed` for one from a newer app and for one that the system does not let us read; those are not touched.
 */
export async function openBook<Body>(
  kind: BookKind<Body>,
  file: BookFile<Body>,
  keeper: Keeper,
  { name, isExpected, found }: OpenSettings<Body>,
): Promise<Opened<Body>> {
  const { path } = file.place
  const { reading, stamp } = found ?? (await file.find())
  refuseClosed(reading, path, name)
  switch (reading.kind) {
    case 'whole':
      await welcome(kind, path, reading.signs, keeper, name)
      // Written anew, so that it is migrated and said once.
      if (!reading.signs.isEdited && reading.signs.version === versionOf(kind))
        return { body: reading.body, isLost: false, stamp }
      await unlessDiskRefuses(file.write(reading.body))
      return { body: reading.body, isLost: false, stamp: file.stamp }
    case 'absent':
      return isExpected || hasPrevious(file, keeper) || (kind.isKept && (await wasSetAside(path, keeper)))
        ? restore(kind, file, keeper, name, null)
        : { body: kind.empty, isLost: false, stamp }
    case 'damaged': {
      const setAsideAs = await setAside(path, keeper, 'broken')
      return restore(kind, file, keeper, name, setAsideAs)
    }
  }
}

/** Throws for a book that nobody may touch. */
export function refuseClosed<Body>(
  reading: Reading<Body>,
  path: string,
  name: BookName,
): asserts reading is Exclude<Reading<Body>, { readonly kind: 'closed' }> {
  if (reading.kind === 'closed')
    throw new BooksAreClosed(
      reading.why,
      fileName(path, name),
      reading.why === 'not-readable' ? reading.fault : undefined,
    )
}

/** What has to be done and said about a whole book before it is used. */
export async function welcome(
  kind: BookKind<never> | BookKind<unknown>,
  path: string,
  { version, isEdited, hasStrays }: Signs,
  keeper: Keeper,
  name: BookName,
): Promise<void> {
  if (version < versionOf(kind) && kind.isKept) await keeper.rescue.beforeMigration()
  if (!isEdited) return
  keeper.tell(name, {
    kind: 'edited-elsewhere',
    keptAs: hasStrays ? await setAside(path, keeper, 'edited', 'copy') : null,
  })
}

/** Gives a file another name beside the old one, and answers it. `copy` leaves the file where it is as well. */
export async function setAside(
  path: string,
  { disk, now }: Pick<Keeper, 'disk' | 'now'>,
  as: 'broken' | 'edited' | 'elsewhere' | 'closed',
  how: 'move' | 'copy' = 'move',
): Promise<string> {
  const time = now().replaceAll(/[-:]|\.\d+/g, '')
  const taken = await disk.list(dirname(path))
  const numbered = [`.${as}-${time}`, ...Array.from({ length: 99 }, (_, n) => `.${as}-${time}-${n + 2}`)]
  const aside = numbered.map(end => basename(path) + end).find(candidate => !taken.includes(candidate))
  if (aside === undefined) throw new BooksAreClosed('not-readable', path)
  const target = join(dirname(path), aside)
  await (how === 'copy' ? disk.doubleAs(path, target) : disk.rename(path, target))
  await disk.syncFolder(dirname(path))
  return aside
}

const hasPrevious = ({ place }: BookFile<never> | BookFile<unknown>, { disk }: Keeper): boolean =>
  place.previous !== null && disk.stampOf(place.previous) !== null

const wasSetAside = async (path: string, { disk }: Keeper): Promise<boolean> =>
  (await disk.list(dirname(path))).some(name => name.startsWith(`${basename(path)}.broken-`))

async function restore<Body>(
  kind: BookKind<Body>,
  file: BookFile<Body>,
  keeper: Keeper,
  name: BookName,
  setAsideAs: string | null,
): Promise<Opened<Body>> {
  const copy = await newestGoodCopy(kind, file, keeper)
  if (copy === null) {
    keeper.tell(name, { kind: kind.isKept ? 'lost' : 'began-anew', setAsideAs })
    return { body: kind.empty, isLost: kind.isKept, stamp: file.stamp }
  }
  await unlessDiskRefuses(putBack(file.place.path, copy.bytes, keeper))
  keeper.tell(name, { kind: 'restored', from: copy.from, copiedAt: copy.madeAt, setAsideAs })
  return { body: copy.body, isLost: false, stamp: file.stamp }
}

async function newestGoodCopy<Body>(kind: BookKind<Body>, { place }: BookFile<Body>, keeper: Keeper) {
  if (place.previous !== null) {
    const reading = await readBook(keeper.disk, kind, place.previous)
    const bytes = await keeper.disk.read(place.previous).catch(() => null)
    if (reading.kind === 'whole' && bytes !== null)
      return { from: 'previous' as const, body: reading.body, bytes, madeAt: null }
  }
  for await (const { bytes, madeAt } of keeper.rescue.copiesOf(place.path)) {
    const reading = readBytes(kind, bytes)
    if (reading.kind === 'whole') return { from: 'backup' as const, body: reading.body, bytes, madeAt }
  }
  return null
}

async function putBack(path: string, bytes: Uint8Array, { disk, home }: Keeper): Promise<void> {
  home.ensure()
  await writeDurably(disk, path, bytes)
}

// A disk that takes nothing now keeps what is there as it is, and the next opening finds it again.
async function unlessDiskRefuses(writing: Promise<void>): Promise<void> {
  try {
    await writing
  } catch (fault) {
    if (storageFailure(fault) === null) throw fault
  }
}

/** A book's file as people find it: `months/2026-11.json`. */
const fileName = (path: string, name: BookName): string =>
  /^\d/.test(name) ? `months/${basename(path)}` : basename(path)
