import { writeOut } from '../services/way-out'
import { realDisk } from '../storage/disk/real-disk'

/** Puts a file where people chose, whole or not at all. */
export const writeWhole = (path: string, bytes: Uint8Array) => writeOut(realDisk, path, bytes)
