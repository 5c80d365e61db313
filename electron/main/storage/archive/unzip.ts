import { promisify } from 'node:util'
import { fromBuffer, type Entry, type Options, type ZipFile } from 'yauzl'
import type { ArchiveFailure } from '#contract/commands/keeping'
import { fail, ok, type Result } from '#domain/result'
import { crc32 } from './crc32'
import type { Files } from './zip'

type UnzipFailure = Extract<
  ArchiveFailure,
  { readonly kind: 'not-an-archive' | 'archive-too-large' | 'unsafe-archive' }
>

/** What no household reaches in a lifetime, in bytes. */
export const limits = { archive: 512e6, file: 16e6, together: 128e6, files: 6000 } as const

const open = promisify<Buffer, Options, ZipFile>(fromBuffer)

/**
 * Unpacks a zip from anywhere. Only names for which `isOurs` holds are unpacked; a name that leads out of its folder or
 * comes twice, sizes beyond what a household reaches or other than they are said to be, and content that does not fit
 * its check sum refuse the whole.
 */
export async function unzipped(
  bytes: Uint8Array,
  isOurs: (name: string) => boolean,
  mostTogether: number = limits.together,
): Promise<Result<Files, UnzipFailure>> {
  if (bytes.length > limits.archive) return fail({ kind: 'archive-too-large' })
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    const zip = await open(buffer, { lazyEntries: true, decodeStrings: false })
    if (zip.entryCount > limits.files) return fail({ kind: 'archive-too-large' })
    const entries = await entriesOf(zip)
    const names = entries.map(nameOf)
    if (names.some(leadsOut) || new Set(names).size < names.length) return fail({ kind: 'unsafe-archive' })
    const ours = entries.filter(entry => isOurs(nameOf(entry)))
    if (!isWithinLimits(ours, mostTogether)) return fail({ kind: 'archive-too-large' })
    const files = new Map<string, Uint8Array>()
    for (const entry of ours) files.set(nameOf(entry), await contentOf(zip, entry))
    return ok(files)
  } catch {
    return fail({ kind: 'not-an-archive' })
  }
}

const entriesOf = (zip: ZipFile): Promise<readonly Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => {
      resolve(entries)
    })
    zip.on('error', reject)
    zip.readEntry()
  })

/** Throws as soon as there is more of it than the archive says, and when the check sum does not fit. */
async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await promisify(zip.openReadStream.bind(zip) as OpenStream)(entry)
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  const content = Buffer.concat(chunks)
  if (crc32(content) !== entry.crc32) throw new Error(`${nameOf(entry)} is not what was packed`)
  return new Uint8Array(content.buffer, content.byteOffset, content.length)
}

type OpenStream = (
  entry: Entry,
  callback: (fault: Error | null, stream: NodeJS.ReadableStream) => void,
) => void

// Names of ours are plain letters, so that the encoding of others makes no difference.
const nameOf = ({ fileNameRaw }: Entry): string => fileNameRaw.toString('utf8')

const isWithinLimits = (entries: readonly Entry[], mostTogether: number): boolean => {
  const sizes = entries.map(entry => entry.uncompressedSize)
  const together = sizes.reduce((sum, size) => sum + size, 0)
  return sizes.every(size => size <= limits.file) && together <= mostTogether
}

const leadsOut = (name: string): boolean =>
  /^[/\\]|^[A-Za-z]:|\\|\0/.test(name) || name.split('/').includes('..')
