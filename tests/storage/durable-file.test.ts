import { chmod, mkdir, readFile } from 'node:fs/promises'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished, type TestContext } from 'vitest'
import { writeDurably as write } from '../../electron/main/storage/disk/durable-file'
import { storageFailure } from '../../electron/main/storage/disk/faults'
import { realDisk } from '../../electron/main/storage/disk/real-disk'
import { filesIn, putFile, temporaryFolder } from '../support/disk'

const run = promisify(execFile)
const writeDurably = (path: string, content: string | Uint8Array) => write(realDisk, path, content)

const failureOf = (writing: Promise<void>) =>
  writing.then(
    () => null,
    (fault: unknown) => storageFailure(fault),
  )

describe('reading', () => {
  it('answers null for a file that is not there', async () => {
    expect(await realDisk.read(join(await temporaryFolder(), 'none.json'))).toBeNull()
  })

  it('does not take what cannot be read for something that is not there', async () => {
    const folder = await temporaryFolder()
    await expect(realDisk.read(folder)).rejects.toThrow('EISDIR')
    await putFile(join(folder, 'file'), '')
    await expect(realDisk.read(join(folder, 'file', 'inside'))).rejects.toThrow('ENOTDIR')
  })
})

describe('writing', () => {
  it('makes the folders above', async () => {
    const path = join(await temporaryFolder(), 'a', 'b', 'c.txt')
    await writeDurably(path, 'words')
    expect(await readFile(path, 'utf8')).toBe('words')
  })

  it('replaces what was there', async () => {
    const path = join(await temporaryFolder(), 'c.txt')
    await putFile(path, 'something much longer than what comes')
    await writeDurably(path, new Uint8Array([104, 105]))
    expect(await readFile(path, 'utf8')).toBe('hi')
  })

  it('leaves the old content and nothing else when it cannot finish', async () => {
    const folder = await temporaryFolder()
    // A folder cannot be replaced by a file: the rename fails after everything was written.
    await putFile(join(folder, 'taken', 'inside.txt'), 'kept')
    expect(await failureOf(writeDurably(join(folder, 'taken'), 'new'))).toMatchObject({ kind: 'not-saved' })
    expect(await filesIn(folder)).toEqual({ 'taken/inside.txt': 'kept' })
  })

  it('never shows half a file to somebody who reads meanwhile', async () => {
    const path = join(await temporaryFolder(), 'c.txt')
    const contents = ['a', 'b', 'c', 'd'].map(letter => letter.repeat(200_000))
    await writeDurably(path, contents[0] ?? '')
    let isWriting = true
    const writing = Promise.all(contents.map(content => writeDurably(path, content))).then(
      () => (isWriting = false),
    )
    while (isWriting) expect(contents).toContain(await readFile(path, 'utf8'))
    await writing
  })
})

describe('what a failed write means', () => {
  it('a file where the folder should be', async () => {
    const folder = await temporaryFolder()
    await putFile(join(folder, 'months'), '')
    expect(await failureOf(writeDurably(join(folder, 'months', '2026-11.json'), ''))).toEqual({
      kind: 'not-saved',
      reason: 'folder-gone',
    })
  })

  it('a disk that is full', async context => {
    const disk = await aSmallDisk(context)
    const path = join(disk, 'c.txt')
    await writeDurably(path, 'small')
    expect(await failureOf(writeDurably(path, 'x'.repeat(200_000)))).toEqual({
      kind: 'not-saved',
      reason: 'disk-full',
    })
    expect(await filesIn(disk)).toEqual({ 'c.txt': 'small' })
  })

  it('a folder that may only be read', async context => {
    if (process.getuid?.() === 0) context.skip('root may write everywhere')
    const folder = join(await temporaryFolder(), 'closed')
    await mkdir(folder)
    await chmod(folder, 0o500)
    onTestFinished(() => chmod(folder, 0o700))
    expect(await failureOf(writeDurably(join(folder, 'c.txt'), ''))).toEqual({
      kind: 'not-saved',
      reason: 'not-allowed',
    })
  })

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'not-allowed'],
    ['EPERM', 'not-allowed'],
    ['EROFS', 'not-allowed'],
    ['ENOENT', 'folder-gone'],
    ['ENOTDIR', 'folder-gone'],
    ['EIO', 'unknown'],
  ])('%s: %s', (code, reason) => {
    expect(storageFailure(Object.assign(new Error('no'), { code, syscall: 'write' }))).toEqual({
      kind: 'not-saved',
      reason,
    })
  })

  it.each([
    ['a bug', new TypeError('undefined is not a function')],
    ['a bug that Node gave a code', Object.assign(new TypeError('no'), { code: 'ERR_INVALID_ARG_TYPE' })],
    ['words', 'no'],
    ['nothing', undefined],
  ])('%s has nothing to do with the disk', (_, fault) => {
    expect(storageFailure(fault)).toBeNull()
  })
})

/** A disk of 64 kB, where the machine lets us mount one. */
async function aSmallDisk(context: TestContext): Promise<string> {
  const folder = await temporaryFolder()
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
  } catch {
    context.skip('a small disk cannot be mounted here')
  }
  onTestFinished(async () => {
    await run('umount', [folder])
  })
  return folder
}
