import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

const holdsForMs = 60 * 60_000

/** Remembers for an hour that `url` was refused, so that not every start waits for it. Another address is tried at once. */
export async function noteRefusal(path: string, url: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, url)
}

export async function wasRefused(path: string, url: string, nowMs: number): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(path)
    return nowMs - mtimeMs < holdsForMs && (await readFile(path, 'utf8')) === url
  } catch {
    return false
  }
}
