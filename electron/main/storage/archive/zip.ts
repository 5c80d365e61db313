import { setImmediate as breathe } from 'node:timers/promises'
import { unzipSync, Zip, ZipDeflate } from 'fflate'
import type { ArchiveFailure } from '#contract/commands/keeping'
import { fail, ok, type Result } from '#domain/result'

/** Files by their names inside an archive: `months/2026-11.json`. */
export type Files = ReadonlyMap<string, Uint8Array>

type UnzipFailure = Extract<
  ArchiveFailure,
  { readonly kind: 'not-an-archive' | 'archive-too-large' | 'unsafe-archive' }
>

/** What no household reaches in a lifetime, in bytes. */
export const limits = { archive: 64e6, file: 16e6, together: 128e6, files: 3000 } as const

// A zip knows no earlier moment; a clock without a battery does.
const earliest = '1980-01-02T00:00:00Z'

/** Packs files into a zip, a file at a time, so that nothing else has to wait for it. */
export async function zipped(files: Files, madeAt: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const faults: Error[] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) faults.push(error)
    else chunks.push(chunk)
  })
  for (const [name, bytes] of files) {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = madeAt > earliest ? madeAt : earliest
    zip.add(file)
    file.push(bytes, true)
    await breathe()
  }
  zip.end()
  if (faults[0] !== undefined) throw faults[0]
  return Buffer.concat(chunks)
}

/**
 * Unpacks a zip from anywhere. Only names for which `isOurs` holds are unpacked; a name that leads out of its folder or
 * comes twice, and sizes beyond what a household reaches, refuse the whole.
 */
export function unzipped(bytes: Uint8Array, isOurs: (name: string) => boolean): Result<Files, UnzipFailure> {
  if (bytes.length > limits.archive) return fail({ kind: 'archive-too-large' })
  const names: string[] = []
  let together = 0
  let largest = 0
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name)
        if (!isOurs(name)) return false
        together += originalSize
        largest = Math.max(largest, originalSize)
        return isWithinLimits(names.length, largest, together)
      },
    })
    if (!isWithinLimits(names.length, largest, together)) return fail({ kind: 'archive-too-large' })
    if (names.some(leadsOut) || new Set(names).size < names.length) return fail({ kind: 'unsafe-archive' })
    return ok(new Map(Object.entries(unpacked)))
  } catch {
    return fail({ kind: 'not-an-archive' })
  }
}

const isWithinLimits = (files: number, largest: number, together: number): boolean =>
  files <= limits.files && largest <= limits.file && together <= limits.together

const leadsOut = (name: string): boolean =>
  /^[/\\]|^[A-Za-z]:|\\|\0/.test(name) || name.split('/').includes('..')
