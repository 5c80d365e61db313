import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Begins a tour with an empty folder for its pictures. */
export default async function sweepOut(): Promise<void> {
  const out = join(import.meta.dirname, 'out')
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
}
