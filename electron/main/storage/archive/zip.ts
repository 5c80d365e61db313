import { setImmediate as breathe } from 'node:timers/promises'
import { Zip, ZipDeflate } from 'fflate'

/** Files by their names inside an archive: `months/2026-11.json`. */
export type Files = ReadonlyMap<string, Uint8Array>

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
