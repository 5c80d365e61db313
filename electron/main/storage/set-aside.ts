import { join } from 'node:path'
import type { Disk } from './disk/disk'
import { makeFolderDurably } from './disk/durable-file'

const isSetAside = (name: string): boolean =>
  /\.(broken|replaced|edited|elsewhere|closed)-\d{8}T\d{6}Z/.test(name)

const bookFolders = ['', 'months'] as const

/** What was set aside in the folder of this computer: whole folders of books, and single ones, from there on. */
export async function filesSetAside(disk: Disk, folder: string): Promise<readonly string[]> {
  const found = await Promise.all(
    ['', ...bookFolders.map(name => join('books', name))].map(async below =>
      (await disk.list(join(folder, below)).catch(() => []))
        .filter(isSetAside)
        .map(name => join(below, name)),
    ),
  )
  return found.flat().sort()
}

/** Gives what belongs to no household as such a place in its new folder: half-said words, files that were set aside. */
export async function carryOver(disk: Disk, from: string, into: string): Promise<void> {
  for (const below of bookFolders) {
    const names = await disk.list(join(from, below))
    const carried = names.filter(name => isSetAside(name) || (below === '' && name === 'drafts.json'))
    if (carried.length > 0) await makeFolderDurably(disk, join(into, below))
    for (const name of carried)
      await disk.doubleAs(join(from, below, name), join(into, below, asCarried(name)))
    if (carried.length > 0) await disk.syncFolder(join(into, below))
  }
}

// In a folder of its own, a broken book would say that the whole one was lost and has to come back from a copy.
const asCarried = (name: string): string => name.replace('.broken-', '.replaced-')
