import { isUtf8 } from 'node:buffer'
import { isDeepStrictEqual } from 'node:util'
import type { Disk } from './disk/disk'
import { errorCode } from './disk/faults'
import { isEnvelope, isSealBroken, versionOf, type BookKind, type Envelope } from './envelope'

/** Why the content of a file is no book of ours. Where in it, for a wrong shape: `wrong-shape: summits.0.on`. */
export type Damage =
  'not-text' | 'not-json' | 'not-a-book' | 'another-book' | 'older-than-known' | `wrong-shape: ${string}`

/** What was found where a book should be. */
export type Reading<Body> =
  | { readonly kind: 'absent' }
  | { readonly kind: 'whole'; readonly body: Body; readonly signs: Signs }
  /** The bytes are there and are no book: a copy may take their place once they are set aside. */
  | { readonly kind: 'damaged'; readonly damage: Damage }
  /** Nothing may be touched: written by a newer app, or kept from us by the system. */
  | { readonly kind: 'closed'; readonly why: 'newer' }
  | { readonly kind: 'closed'; readonly why: 'not-readable'; readonly fault: unknown }

/** What a whole book shows besides its content. */
export interface Signs {
  /** The version it was written in; today's or an earlier one. */
  readonly version: number
  /** Changed by something else than this app since it was written. */
  readonly isEdited: boolean
  /** Holds things that no version knows and that the next write would drop. */
  readonly hasStrays: boolean
}

/** What was found, and the stamp that the file had before it was read: whoever writes after that is noticed. */
export interface Found<Body> {
  readonly reading: Reading<Body>
  readonly stamp: string | null
}

export async function findBook<Body>(disk: Disk, kind: BookKind<Body>, path: string): Promise<Found<Body>> {
  const stamp = disk.stampOf(path)
  return { reading: await readBook(disk, kind, path), stamp }
}

/** Reads the book at a path. It never throws for what lies there. */
export async function readBook<Body>(disk: Disk, kind: BookKind<Body>, path: string): Promise<Reading<Body>> {
  try {
    const bytes = await disk.read(path)
    return bytes === null ? { kind: 'absent' } : readBytes(kind, bytes)
  } catch (fault) {
    if (errorCode(fault) === null) throw fault
    return { kind: 'closed', why: 'not-readable', fault }
  }
}

/** Reads a book from its bytes, wherever they come from. */
export function readBytes<Body>(kind: BookKind<Body>, bytes: Uint8Array): Reading<Body> {
  try {
    const envelope = openEnvelope(kind, bytes)
    return typeof envelope === 'string' ? { kind: 'damaged', damage: envelope } : readEnvelope(kind, envelope)
  } catch (fault) {
    // Brackets in brackets in brackets, deeper than anything of ours.
    if (fault instanceof RangeError) return { kind: 'damaged', damage: 'not-a-book' }
    throw fault
  }
}

function readEnvelope<Body>(kind: BookKind<Body>, envelope: Envelope): Reading<Body> {
  if (envelope.version > versionOf(kind)) return { kind: 'closed', why: 'newer' }
  if (envelope.version < 1) return { kind: 'damaged', damage: 'older-than-known' }
  const isEdited = isSealBroken(envelope)
  const migrated = migrate(kind, envelope)
  const parsed = migrated.isDone ? kind.shape.safeParse(migrated.body) : null
  if (parsed?.success !== true) {
    const paths = parsed?.error.issues.map(issue => issue.path.map(String).join('.')) ?? ['body']
    return { kind: 'damaged', damage: `wrong-shape: ${paths.join(', ')}` }
  }
  const hasStrays = isEdited && !isDeepStrictEqual(parsed.data, migrated.body)
  return { kind: 'whole', body: parsed.data, signs: { version: envelope.version, isEdited, hasStrays } }
}

function openEnvelope(kind: BookKind<never> | BookKind<unknown>, bytes: Uint8Array): Envelope | Damage {
  if (!isUtf8(bytes)) return 'not-text'
  let content: unknown
  try {
    // Editors on Windows put a mark in front.
    content = JSON.parse(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
        .toString()
        .replace(/^\uFEFF/, ''),
    )
  } catch {
    return 'not-json'
  }
  if (!isEnvelope(content)) return 'not-a-book'
  return content.format === kind.format ? content : 'another-book'
}

// A file may have been edited by hand before it was migrated; then a step may meet what it does not expect.
function migrate(
  { migrations }: Pick<BookKind<never>, 'migrations'>,
  { version, body }: Envelope,
): { readonly isDone: boolean; readonly body: unknown } {
  try {
    return {
      isDone: true,
      body: migrations.slice(version - 1).reduce((before, step) => step.up(before), body),
    }
  } catch {
    return { isDone: false, body: null }
  }
}
