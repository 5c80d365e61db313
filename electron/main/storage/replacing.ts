import { dirname } from 'node:path'
import type { Disk } from './disk/disk'
import { makeFolderDurably } from './disk/durable-file'
import { renamePatiently } from './disk/rename-patiently'

// Three names tell at any moment how far it got: being built, complete, and the old one on its way out.
const namesFor = (folder: string) => ({
  building: `${folder}.building`,
  incoming: `${folder}.incoming`,
  outgoing: `${folder}.outgoing`,
})

/**
 * Replaces a whole folder: the new one is built beside the old and takes its name once it is complete. When this
 * throws, the old one is in its place, or `finishReplacing` brings it back there.
 */
export async function replaceFolder(
  disk: Disk,
  folder: string,
  build: (into: string) => Promise<void>,
): Promise<void> {
  const { building, incoming, outgoing } = namesFor(folder)
  await finishReplacing(disk, folder)
  try {
    await makeFolderDurably(disk, building)
    await build(building)
    await disk.syncFolder(building)
    await renamePatiently(disk, building, incoming)
    await swap(disk, folder)
  } catch (fault) {
    await finishReplacing(disk, folder).catch(() => undefined)
    throw fault
  }
  // From here on the new one is in its place; what cannot be done now is done at the next start.
  await disk.syncFolder(dirname(folder)).catch(() => undefined)
  await disk.remove(outgoing).catch(() => undefined)
}

async function swap(disk: Disk, folder: string): Promise<void> {
  const { incoming, outgoing } = namesFor(folder)
  const isReplacing = isThere(disk, folder)
  if (isReplacing) await moved(disk, folder, outgoing)
  try {
    await moved(disk, incoming, folder)
  } catch (fault) {
    // Nothing was there before, so nothing is to be there now.
    if (!isReplacing) await disk.remove(incoming).catch(() => undefined)
    throw fault
  }
}

// A disk may say that it could not, and have done it.
async function moved(disk: Disk, from: string, to: string): Promise<void> {
  try {
    await renamePatiently(disk, from, to)
  } catch (fault) {
    if (isThere(disk, from) || !isThere(disk, to)) throw fault
  }
}

/** Ends what a crash or a fault has left of a replacement. Throws only when the old one cannot get back to its place. */
export async function finishReplacing(disk: Disk, folder: string): Promise<void> {
  const { building, incoming, outgoing } = namesFor(folder)
  if (!isThere(disk, folder)) {
    // The new one was never answered for, so the old one counts; where there was none, a complete new one does.
    const next = [outgoing, incoming].find(name => isThere(disk, name))
    if (next !== undefined) {
      await renamePatiently(disk, next, folder)
      await disk.syncFolder(dirname(folder)).catch(() => undefined)
    }
  }
  for (const left of [building, incoming, outgoing])
    if (isThere(disk, left)) await disk.remove(left).catch(() => undefined)
}

const isThere = (disk: Disk, path: string): boolean => disk.stampOf(path) !== null
