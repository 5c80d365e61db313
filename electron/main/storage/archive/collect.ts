import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Disk } from '../disk/disk'
import { householdFile, isBookFile } from './household-archive'
import type { Files } from './zip'

/** The books of a household as they lie in their folder, byte for byte; never the drafts. */
export async function collectBooks(disk: Disk, folder: string): Promise<Files> {
  const months = (await disk.list(join(folder, 'months'))).map(name => `months/${name}`)
  const names = [householdFile, ...months.filter(isBookFile).sort()]
  const files = await Promise.all(
    names.map(async name => {
      const bytes = await disk.read(join(folder, name))
      return bytes === null ? [] : [[name, bytes] as const]
    }),
  )
  return new Map(files.flat())
}

/** The same for the same books and for no others: eight hexadecimal digits. */
export function fingerprintOf(files: Files): string {
  const hash = createHash('sha256')
  for (const [name, bytes] of files) hash.update(`${name}:${bytes.length}:`).update(bytes)
  return hash.digest('hex').slice(0, 8)
}
