import { dirname } from 'node:path'
import type { Disk } from './disk/disk'
import { makeFolderDurably } from './disk/durable-file'
import { renamePatiently } from './disk/rename-patiently'

// Three names tell at any moment how far it got: being built, complete, and the old one on its way out.
const buildingOf = (folder: string) => `${folder}.building`
const incomingOf = (folder: string) => `${folder}.incoming`
const outgoingOf = (folder: string) => `${folder}.outgoing`

/**
 * Replaces a whole folder: the new one is built beside the old and takes its name once it is complete. Whatever
 * happens in between, `finishReplacing` brings it to one of the two.
 */
export async function replaceFolder(
  disk: Disk,
  folder: string,
  build: (into: string) => Promise<void>,
): Promise<void> {
  const [building, incoming, outgoing] = [buildingOf(folder), incomingOf(folder), outgoingOf(folder)]
  const parent = dirname(folder)
  try {
    await disk.remove(building)
    await makeFolderDurably(disk, building)
    await build(building)
    await disk.syncFolder(building)
    await renamePatiently(disk, building, incoming)
  } catch (fault) {
    await disk.remove(building).catch(() => undefined)
    throw fault
  }
  try {
    if (isThere(disk, folder)) await renamePatiently(disk, folder, outgoing)
    await renamePatiently(disk, incoming, folder)
  } catch (fault) {
    // Not replaced, so the old one has to be there again; if that fails too, the next start sees to it.
    if (!isThere(disk, folder) && isThere(disk, outgoing))
      await disk.rename(outgoing, folder).catch(() => undefined)
    if (isThere(disk, folder)) await disk.remove(incoming).catch(() => undefined)
    throw fault
  }
  await disk.syncFolder(parent)
  // What is left of the old one is swept at the next start.
  await disk.remove(outgoing).catch(() => undefined)
}

/** Ends what a crash may have left of a replacement. */
export async function finishReplacing(disk: Disk, folder: string): Promise<void> {
  const [building, incoming, outgoing] = [buildingOf(folder), incomingOf(folder), outgoingOf(folder)]
  if (![building, incoming, outgoing].some(name => isThere(disk, name))) return
  if (!isThere(disk, folder)) {
    // Only a complete one has the name of the incoming.
    const next = [incoming, outgoing].find(name => isThere(disk, name))
    if (next !== undefined) await renamePatiently(disk, next, folder)
    await disk.syncFolder(dirname(folder))
  }
  for (const left of [building, incoming, outgoing]) await disk.remove(left)
}

const isThere = (disk: Disk, path: string): boolean => disk.stampOf(path) !== null
