import type { ArchiveFailure } from '#contract/commands/keeping'
import type { Month } from '#domain/calendar'
import { isMonth } from '#domain/calendar-text'
import type { WholeHousehold } from '#domain/merge/merge'
import type { MonthRecord } from '#domain/month-record'
import { fail, ok, type Result } from '#domain/result'
import { householdKind, monthKind } from '../book-kinds'
import type { BookKind } from '../envelope'
import { pictureOfFile, type PicturePlace } from '../pictures'
import { readBytes } from '../reading'
import { limits, unzipped } from './unzip'
import type { Files } from './zip'

export const householdFile = 'household.json'

/** The month that a file in an archive is the book of, or null. */
export function monthOfFile(name: string): Month | null {
  const month = /^months\/([\d-]+)\.json$/.exec(name)?.[1]
  return isMonth(month) ? month : null
}

export const isBookFile = (name: string): boolean => name === householdFile || monthOfFile(name) !== null

/** Reads every book in an archive, by the same rules as those on the disk; one that cannot be read refuses the whole. */
export async function readArchive(bytes: Uint8Array): Promise<Result<WholeHousehold, ArchiveFailure>> {
  const files = await unzipped(bytes, name => isBookFile(withoutTopFolder(name)))
  if (!files.ok) return files
  // Whoever unpacks and packs it again often gets a folder around everything; around two they are not one household.
  const tops = new Set([...files.value.keys()].map(name => name.slice(0, -withoutTopFolder(name).length)))
  if (tops.size > 1) return fail({ kind: 'unsafe-archive' })
  return readBooks(new Map([...files.value].map(([name, content]) => [withoutTopFolder(name), content])))
}

/** The pictures in an archive that is known to be one; none when they are damaged. */
export async function picturesIn(bytes: Uint8Array): Promise<PicturePlace> {
  const idOf = (name: string) => pictureOfFile(/(?:^|\/)pictures\/([^/]+)$/.exec(name)?.[1] ?? '')
  const files = await unzipped(bytes, name => idOf(name) !== null, limits.archive)
  const pictures = new Map(files.ok ? [...files.value].map(([name, jpeg]) => [idOf(name), jpeg]) : [])
  return { read: async id => pictures.get(id) ?? null }
}

function readBooks(files: Files): Result<WholeHousehold, ArchiveFailure> {
  const packed = files.get(householdFile)
  if (packed === undefined) return fail({ kind: 'no-household-in-archive' })
  const household = readPacked(householdKind, householdFile, packed)
  if (!household.ok) return household
  if (household.value === null) return fail({ kind: 'no-household-in-archive' })
  const months: [Month, MonthRecord][] = []
  for (const [name, content] of files) {
    const month = monthOfFile(name)
    if (month === null) continue
    const record = readPacked(monthKind, name, content)
    if (!record.ok) return record
    months.push([month, record.value])
  }
  return ok({
    household: household.value,
    months: new Map(months.sort(([a], [b]) => a.localeCompare(b))),
  })
}

function readPacked<Body>(
  kind: BookKind<Body>,
  file: string,
  content: Uint8Array,
): Result<Body, ArchiveFailure> {
  const reading = readBytes(kind, content)
  if (reading.kind === 'whole') return ok(reading.body)
  return reading.kind === 'closed' ? fail({ kind: 'archive-newer' }) : fail({ kind: 'archive-damaged', file })
}

const withoutTopFolder = (name: string): string =>
  isBookFile(name) ? name : name.slice(name.indexOf('/') + 1)
