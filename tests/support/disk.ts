import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder on the real disk that is gone after the test, even if a last write comes late. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearthside-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }))
  return folder
}

/** Every file below a folder with its bytes, by path. One character for each byte, so that two states compare well. */
export async function filesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const contents = await Promise.all(
    files.sort().map(async path => [relative(folder, path), await readFile(path, 'latin1')] as const),
  )
  return Object.fromEntries(contents)
}

/** Everything that is written anywhere below a folder, as text to search. */
export async function wordsIn(folder: string): Promise<string> {
  const files = await filesIn(folder)
  return Buffer.from(Object.values(files).join('\n'), 'latin1').toString('utf8')
}

/** Writes a file and the folders above it. */
export async function putFile(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

/** Makes every write into a folder fail, even for root: a plain file stands where the folder was. */
export async function putFileInPlaceOf(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await writeFile(folder, 'no folder')
}

/** Gives a folder back that `putFileInPlaceOf` took away, empty. */
export async function putFolderBack(folder: string): Promise<void> {
  await rm(folder, { force: true })
  await mkdir(folder, { recursive: true })
}
