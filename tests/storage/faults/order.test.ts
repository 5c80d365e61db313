import { describe, expect, it } from 'vitest'
import type { Month } from '#domain/calendar'
import { ok } from '#domain/result'
import type { Shelf } from '../../../electron/main/storage/shelf'
import { aHousehold, aMonth, anAppreciation } from '../../support/builders'
import { temporaryFolder } from '../../support/disk'
import { recordingDisk } from '../../support/recording-disk'
import { openShelf } from '../../support/storage'

const november = '2026-11' as Month
const found = ({ books }: Shelf) => books.household.put(() => aHousehold())
const rename = ({ books }: Shelf) => books.household.put(() => aHousehold({ name: 'The other house' }))
const jot = ({ books }: Shelf) => books.drafts.put(drafts => ({ ...drafts, jottings: { wall: 'half' } }))
const post = ({ books }: Shelf) =>
  books.months.put(november, () => aMonth({ appreciations: [anAppreciation()] }))
const jotOn = ({ books }: Shelf) => books.drafts.put(body => ({ ...body, jottings: { wall: 'half a card' } }))
const postOn = ({ books }: Shelf) =>
  books.months.put(november, () => aMonth({ appreciations: [anAppreciation({ words: 'more' })] }))
const withdraw = async ({ books }: Shelf) => (await books.months.of(november)).forget(() => aMonth())
const copy = ({ backups }: Shelf) => backups.make('asked')
const settle = async ({ books }: Shelf) => books.months.settled().then(() => ok(null))

const household = 'books/household.json'
const drafts = 'books/drafts.json'
const month = 'books/months/2026-11.json'
const olderMonth = 'books/previous/months/2026-11.json'
const folderOf = (file: string) => file.replace(/\/[^/]+$/, '')

/** The deeds for which the order matters, for a file that is written: each has to come after the one before it. */
function deedsFor(file: string, record: readonly string[]): readonly string[] {
  const temporary = record.find(deed => deed.endsWith(` to ${file}`))?.split(' ')[1] ?? 'none'
  const deeds = ['create', 'write', 'sync', 'close'].map(deed => `${deed} ${temporary}`)
  return [...deeds, `rename ${temporary} to ${file}`, `sync folder ${folderOf(file)}`]
}

function expectInOrder(record: readonly string[], deeds: readonly string[]) {
  const wanted = new Set(deeds)
  expect(record.filter(deed => wanted.has(deed))).toEqual(deeds)
}

interface Written {
  readonly file: string
  /** A folder that is new, and the one above it. */
  readonly made?: readonly [string, string]
  /** Where the older content is kept. */
  readonly kept?: string
  /** What has to be written to its end before the file itself is. */
  readonly first?: string
}

type Deed = (shelf: Shelf) => Promise<{ readonly ok: boolean }>

/** Does all deeds, and answers what the last one of them did on the disk. */
async function recorded(deeds: readonly Deed[]): Promise<readonly string[]> {
  const folder = await temporaryFolder()
  const disk = recordingDisk(folder)
  const shelf = await openShelf(folder, { disk })
  for (const deed of deeds.slice(0, -1)) await deed(shelf)
  const begun = disk.record.length
  const isOk = await deeds
    .at(-1)?.(shelf)
    .then(answer => (disk.note('answered'), answer.ok))
  expect(isOk).toBe(true)
  // Whatever was not waited for shows by then.
  await new Promise(resolve => setTimeout(resolve, 30))
  return disk.record.slice(begun)
}

describe('what comes to the disk, in its order and before the answer', () => {
  it.each<[string, readonly Deed[], Written]>([
    ['the first change of all', [found], { file: household, made: ['books', '.'] }],
    ['a change', [found, rename], { file: household, kept: 'books/previous/household.json' }],
    ['the first half card', [found, jot], { file: drafts }],
    ['half a card', [found, jot, jotOn], { file: drafts }],
    ['the first card of a month', [found, post], { file: month, made: ['books/months', 'books'] }],
    ['another card of it', [found, post, postOn], { file: month, kept: olderMonth }],
    ['a card that is taken back', [found, post, withdraw], { file: month, first: olderMonth }],
    ['the table of contents', [found, post, settle], { file: 'books/contents.json' }],
  ])('%s', async (_, deeds, { file, made, kept, first }) => {
    const record = await recorded(deeds)
    if (made !== undefined) expectInOrder(record, [`make ${made[0]}`, `sync folder ${made[1]}`])
    expectInOrder(record, [
      ...(first === undefined ? [] : deedsFor(first, record)),
      ...deedsFor(file, record),
      'answered',
    ])
    expect(record.at(-1)).toBe('answered')
    const older =
      record
        .find(deed => deed.startsWith(`double ${file} as `))
        ?.split(' ')
        .at(-1) ?? 'none'
    if (kept !== undefined)
      expectInOrder(record, [`double ${file} as ${older}`, `rename ${older} to ${kept}`])
    if (kept !== undefined)
      expect(record.indexOf(`double ${file} as ${older}`)).toBeLessThan(landing(file, record))
  })

  it.each<[string, readonly Deed[], string]>([
    ['a change', [found, rename], 'books/.household.json.lock'],
    ['a card that is taken back', [found, post, withdraw], 'books/months/.2026-11.json.lock'],
  ])('%s, while no other app may write', async (_, deeds, lock) => {
    const record = await recorded(deeds)
    expect([record[0], ...record.slice(-2)]).toEqual([`lock ${lock}`, `unlock ${lock}`, 'answered'])
  })

  it('a copy', async () => {
    const record = await recorded([found, copy])
    const file =
      record
        .find(deed => deed.endsWith('.zip'))
        ?.split(' ')
        .at(-1) ?? 'none'
    expectInOrder(record, ['make backups', 'sync folder .', ...deedsFor(file, record), 'answered'])
  })
})

const landing = (file: string, record: readonly string[]) =>
  record.findIndex(deed => deed.startsWith('rename ') && deed.endsWith(` to ${file}`))
