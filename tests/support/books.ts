import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { bridgeKey, type Bridge } from '#contract/bridge'
import type { CommandName, InputOf, ReplyTo } from '#contract/contract'
import type { Household } from '#domain/household'
import type { MonthRecord } from '#domain/month-record'
import {
  draftsKind,
  householdKind,
  machineKind,
  monthKind,
  type Drafts,
} from '../../electron/main/storage/book-kinds'
import { versionOf } from '../../electron/main/storage/envelope'
import { freshFolder, startApp, type AppSettings, type RunningApp } from './app'

/** The computer of one test: a profile, a place for saved files, and an app that can be started on it again and again. */
export interface Computer {
  readonly profile: string
  readonly desktop: string
  start(settings?: Omit<AppSettings, 'profile' | 'saveTo'>): Promise<RunningApp>
}

/** Lets people use a computer of their own. Whatever they do on it, nothing may be complained of in the end. */
export async function onAComputer(use: (computer: Computer) => Promise<void>): Promise<void> {
  const folder = await freshFolder()
  const profile = join(folder.path, 'profile')
  const desktop = join(folder.path, 'desktop')
  await mkdir(desktop)
  const started: RunningApp[] = []
  try {
    await use({
      profile,
      desktop,
      start: async settings => {
        const running = await startApp({ ...settings, profile, saveTo: desktop })
        started.push(running)
        return running
      },
    })
    expect(started.flatMap(running => running.complaints)).toEqual([])
  } finally {
    for (const running of started) await running.close()
    await folder.remove()
  }
}

/** Closes the window by its cross, and the app with it. */
export async function closeWindow({ app }: RunningApp): Promise<void> {
  const gone = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close()
  })
  await gone
}

/** The power fails: the app gets no chance to say or save anything. */
export async function pullThePlug({ app }: RunningApp): Promise<void> {
  const gone = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await gone
}

/** Asks the main process as any script in the page could. */
export const askFromPage = <Name extends CommandName>(
  page: Page,
  name: Name,
  ...[input]: InputOf<Name> extends undefined ? [] : [InputOf<Name>]
): Promise<ReplyTo<Name>> =>
  page.evaluate(
    ([key, command, sent]) =>
      (window as unknown as Record<typeof key, Bridge>)[key].invoke(command, sent) as Promise<never>,
    [bridgeKey, name, input] as const,
  )

/** One of our files, as it lies on the disk. */
export interface StoredBook {
  readonly path: string
  readonly mode: number
  readonly text: string
  readonly format: string
  readonly version: number
  readonly checksum: string
  readonly body: unknown
}

/** Every book below a folder as it is now, each of them whole; not what it held before its last change. */
export async function booksBelow(folder: string): Promise<readonly StoredBook[]> {
  const paths = (await filesBelow(folder)).filter(
    path => path.endsWith('.json') && !path.includes('previous/') && !path.endsWith('contents.json'),
  )
  return Promise.all(paths.map(path => openBook(join(folder, path))))
}

export const householdIn = async (profile: string) =>
  (await openBook(join(profile, 'books/household.json'))).body as Household

export const draftsIn = async (profile: string) =>
  (await openBook(join(profile, 'books/drafts.json'))).body as Drafts

export const monthIn = async (profile: string, month: string) =>
  (await openBook(join(profile, `books/months/${month}.json`))).body as MonthRecord

/** The files below a folder that hold some words, in any encoding that Chromium or we would write. */
export async function filesHolding(folder: string, words: string): Promise<readonly string[]> {
  const wanted = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')]
  const paths = await filesBelow(folder)
  const found = await Promise.all(
    paths.map(async path => {
      const bytes = await readFile(join(folder, path)).catch(whenGone)
      return wanted.some(form => bytes.includes(form)) ? [path] : []
    }),
  )
  return found.flat()
}

const versions: Readonly<Record<string, number>> = Object.fromEntries(
  [householdKind, draftsKind, monthKind, machineKind].map(kind => [kind.format, versionOf(kind)]),
)

/** Opens a book as its envelope asks to be read, and fails where that does not hold. */
async function openBook(path: string): Promise<StoredBook> {
  const text = await readFile(path, 'utf8')
  const { mode } = await stat(path)
  const { format, version, checksum, body } = JSON.parse(text) as StoredBook
  expect(format, path).toMatch(/^hearthside\/[a-z]+$/)
  expect(version, path).toBe(versions[format])
  expect(checksum, path).toBe(createHash('sha256').update(JSON.stringify(body)).digest('hex'))
  return { path, mode: mode & 0o777, text, format, version, checksum, body }
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

// Chromium tidies up its own files while we look.
function whenGone(fault: NodeJS.ErrnoException): Buffer {
  if (fault.code === 'ENOENT') return Buffer.alloc(0)
  throw fault
}
