import { readdirSync, readFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  draftsKind,
  householdKind,
  machineKind,
  monthKind,
  remindingKind,
} from '../../electron/main/storage/book-kinds'
import { versionOf, type BookKind, type Envelope } from '../../electron/main/storage/envelope'
import type { Migration } from '../../electron/main/storage/migrations/migration'
import { readBytes } from '../../electron/main/storage/reading'
import { filesIn, putFile, temporaryFolder } from '../support/disk'
import { openShelf, saidBy } from '../support/storage'

const kinds: Readonly<Record<string, BookKind<never>>> = {
  household: householdKind as BookKind<never>,
  drafts: draftsKind as BookKind<never>,
  month: monthKind as BookKind<never>,
  machine: machineKind as BookKind<never>,
  reminders: remindingKind as BookKind<never>,
}
const samples = join(import.meta.dirname, 'samples')
const migrationFolder = join(import.meta.dirname, '../../electron/main/storage/migrations')

const sample = (kind: string, version: number): Buffer =>
  readFileSync(join(samples, kind, `${String(version)}.json`))

const everyVersion = Object.entries(kinds).flatMap(([name, kind]) =>
  Array.from({ length: versionOf(kind) }, (_, index) => ({ name, kind, version: index + 1 })),
)

describe.each(everyVersion)('a $name of version $version', ({ name, kind, version }) => {
  it('has a sample, written by the version it is of', () => {
    const { format, version: written } = JSON.parse(sample(name, version).toString()) as Envelope
    expect([format, written]).toEqual([`hearthside/${name}`, version])
  })

  it('is read today with nothing lost', () => {
    const { body } = JSON.parse(sample(name, version).toString()) as Envelope
    const reading = readBytes(kind as BookKind<unknown>, sample(name, version))
    expect(reading).toMatchObject({ kind: 'whole', signs: { version, isEdited: false, hasStrays: false } })
    // Whatever steps add, all that was there is still there.
    expect(reading.kind === 'whole' && reading.body).toMatchObject(body as object)
  })
})

it('there is no sample of a version that never was', () => {
  for (const [name, kind] of Object.entries(kinds)) {
    const versions = readdirSync(join(samples, name)).map(file => Number(file.replace('.json', '')))
    expect(versions.sort((a, b) => a - b)).toEqual(
      Array.from({ length: versionOf(kind) }, (_, index) => index + 1),
    )
  }
})

it('every step is taken by a sample, and says why it had to be', async () => {
  const taken = new Set<Migration>()
  for (const { name, kind, version } of everyVersion) {
    const watched = kind.migrations.map(step => ({
      ...step,
      up: (body: unknown) => (taken.add(step), step.up(body)),
    }))
    readBytes({ ...kind, migrations: watched }, sample(name, version))
  }
  const steps = Object.values(kinds).flatMap(kind => kind.migrations)
  expect([...taken]).toEqual(expect.arrayContaining([...steps]))
  expect(steps.every(step => step.because.length > 20)).toBe(true)
  // One file for each, beside the one that says what a step is.
  expect((await readdir(migrationFolder)).length).toBe(steps.length + 1)
})

it('no step knows anything of today', () => {
  for (const file of readdirSync(migrationFolder).filter(name => name !== 'migration.ts')) {
    const imports = readFileSync(join(migrationFolder, file), 'utf8').match(/^import .*$/gm)
    expect(imports, file).toEqual(["import type { Migration } from './migration'"])
  }
})

describe('opening books of version 1', () => {
  async function oldBooks() {
    const folder = await temporaryFolder()
    await putFile(join(folder, 'machine.json'), sample('machine', 1))
    await putFile(join(folder, 'books/household.json'), sample('household', 1))
    await putFile(join(folder, 'books/drafts.json'), sample('drafts', 1))
    await putFile(join(folder, 'books/months/2026-11.json'), sample('month', 1))
    return folder
  }

  it('shows everything that was in them, and says nothing about it', async () => {
    const shelf = await openShelf(await oldBooks())
    const { household, months, drafts } = shelf.books
    const { body } = JSON.parse(sample('household', 1).toString()) as Envelope
    expect(household.current).toMatchObject(body as object)
    expect(drafts.current.summit).not.toBeNull()
    expect((await months.all())[0]?.appreciations.length).toBeGreaterThan(0)
    expect(saidBy(shelf)).toEqual([])
  })

  it('copies them first, byte for byte, once', async () => {
    const folder = await oldBooks()
    const shelf = await openShelf(folder)
    const copies = await shelf.backups.list()
    expect(copies.map(copy => copy.reason)).toEqual(['before-migration'])
    await shelf.books.household.put(household => household && { ...household, name: 'Renamed' })
    const copied: string[] = []
    for await (const { bytes } of shelf.backups.copiesOf(join(folder, 'books/household.json')))
      copied.push(Buffer.from(bytes).toString())
    expect(copied).toEqual([sample('household', 1).toString()])

    await openShelf(folder)
    expect(await shelf.backups.list()).toHaveLength(1)
  })

  it('writes them in the version of today, with the old one beside it', async () => {
    const folder = await oldBooks()
    await openShelf(folder)
    const files = await filesIn(folder)
    const versionIn = (path: string) => (JSON.parse(files[path] ?? '{}') as Envelope).version
    expect(versionIn('books/household.json')).toBe(versionOf(householdKind))
    expect(versionIn('machine.json')).toBe(versionOf(machineKind))
    expect(versionIn('books/previous/household.json')).toBe(1)
  })

  it('keeps them closed when no copy can be made', async () => {
    const folder = await oldBooks()
    await putFile(join(folder, 'backups'), 'a file in the place of the folder')
    const before = await filesIn(join(folder, 'books'))
    const shelf = await openShelf(folder)
    expect(shelf.closed).toMatchObject({ why: 'not-copied' })
    expect(await filesIn(join(folder, 'books'))).toEqual(before)

    await rm(join(folder, 'backups'))
    expect(await shelf.openOwn()).toBeNull()
    expect(await shelf.backups.list()).toHaveLength(1)
  })
})
