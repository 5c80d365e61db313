import { describe, expect, it } from 'vitest'
import { fail, ok } from '#domain/result'
import { packForTakingAlong } from '../../electron/main/services/take-along'
import { readArchive } from '../../electron/main/storage/archive/household-archive'
import { unzipped } from '../../electron/main/storage/archive/unzip'
import { zipped } from '../../electron/main/storage/archive/zip'
import { householdKind } from '../../electron/main/storage/book-kinds'
import { asText, seal } from '../../electron/main/storage/envelope'
import { sundayEvening, valueOf } from '../support/builders'
import { booksOf, renamed, someWeeks, zipOf } from '../support/zips'

const weeks = someWeeks()
const books = booksOf(weeks)
const [aMonth = ''] = Object.keys(books).filter(name => name.startsWith('months/'))
const household = books['household.json'] ?? ''
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('a zip', () => {
  const files = new Map([
    ['README.txt', bytesOf('words')],
    ['months/2026-11.json', bytesOf('ünïcödé 🫖'.repeat(5000))],
    ['csv/empty.csv', new Uint8Array()],
    ['nöises.bin', Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7919) % 251)],
  ])

  it.each([
    ['on a clock of today', '2026-11-22T19:00:00.000Z'],
    ['on a clock without a battery', '1970-01-01T00:00:00.000Z'],
    ['on a clock set far ahead', '2090-01-01T00:00:00.000Z'],
  ])('comes back as it was packed %s', async (_, madeAt) => {
    const back = valueOf(await unzipped(await zipped(files, madeAt), () => true))
    expect([...back.keys()]).toEqual([...files.keys()])
    for (const [name, bytes] of files) expect(Buffer.compare(bytes, back.get(name)!), name).toBe(0)
  })

  it('gives only what is asked for', async () => {
    const back = valueOf(await unzipped(await zipped(files, sundayEvening), name => name === 'README.txt'))
    expect([...back.keys()]).toEqual(['README.txt'])
  })
})

describe('an archive', () => {
  it('reads back the household that was packed', async () => {
    const everyone = weeks.household.members.map(({ id }) => id)
    const packed = await packForTakingAlong(weeks, everyone, {
      now: sundayEvening,
      zone: 'Asia/Kolkata',
      pictures: { read: () => Promise.resolve(null) },
    })
    expect(await readArchive(packed)).toEqual(ok(weeks))
  })

  const inFolder = (folder: string) =>
    Object.fromEntries(Object.entries(books).map(([name, content]) => [`${folder}/${name}`, content]))

  it.each([
    ['as we pack it', books],
    ['not pressed at all', books, 0],
    ['with a folder around everything', inFolder('Hearthside 2026-11-22')],
    ['with a folder whose name has umlauts', inFolder('Unsere Bücher')],
    [
      'packed on a Mac',
      {
        ...inFolder('Hearthside'),
        'Hearthside/.DS_Store': '\0\0\0\u0001Bud1',
        '__MACOSX/Hearthside/._household.json': 'resource fork',
        [`__MACOSX/Hearthside/months/._${aMonth.slice(7)}`]: 'resource fork',
        '__MACOSX/._Hearthside': 'resource fork',
      },
    ],
    ['with entries for its folders', { 'months/': '', ...books }],
    ['with pictures beside the books', { ...books, 'months/cat.jpg': 'no JSON', 'notes.txt': 'hello' }],
    ['with a mark in front of its text', { ...books, 'household.json': `\uFEFF${household}` }],
  ] as const)('is accepted %s', async (_, files, level: 0 | 6 = 6) => {
    expect(await readArchive(zipOf(files, level))).toEqual(ok(weeks))
  })

  const sealed = (body: unknown) => asText(seal(householdKind, body as never))

  it.each([
    ['what is empty', new Uint8Array(), { kind: 'not-an-archive' }],
    ['a text', bytesOf('Dear Ben,\n'.repeat(50)), { kind: 'not-an-archive' }],
    ['a zip of nothing', zipOf({}), { kind: 'no-household-in-archive' }],
    ['a zip of pictures', zipOf({ 'cat.jpg': 'meow' }), { kind: 'no-household-in-archive' }],
    ['months without people', zipOf({ [aMonth]: books[aMonth]! }), { kind: 'no-household-in-archive' }],
    ['a household of nobody', zipOf({ 'household.json': sealed(null) }), { kind: 'no-household-in-archive' }],
    ...['../x', '/x', 'C:\\x', 'a\\..\\b', 'a/../../x', '..', 'c:x', 'a\0b'].map(
      name => [`the name ${name}`, zipOf({ ...books, [name]: 'x' }), { kind: 'unsafe-archive' }] as const,
    ),
    [
      'a month that leads out',
      zipOf({ ...books, '../months/2026-01.json': books[aMonth]! }),
      { kind: 'unsafe-archive' },
    ],
    [
      'two files of one name',
      renamed(zipOf({ ...books, 'months/2020-01.json': books[aMonth]! }), 'months/2020-01.json', aMonth),
      { kind: 'unsafe-archive' },
    ],
    [
      'two files of one name, one of them in a folder',
      zipOf({ ...books, [`other/${aMonth}`]: books[aMonth]! }),
      { kind: 'unsafe-archive' },
    ],
    [
      'two households in two folders',
      zipOf({
        ...inFolder('ours'),
        ...Object.fromEntries(
          Object.entries(booksOf(someWeeks(4, 9))).map(([name, content]) => [`theirs/${name}`, content]),
        ),
      }),
      { kind: 'unsafe-archive' },
    ],
    [
      'a household in UTF-16',
      zipOf({ ...books, 'household.json': Buffer.from(`\uFEFF${household}`, 'utf16le') }),
      { kind: 'archive-damaged', file: 'household.json' },
    ],
    [
      'a month in UTF-16 without a mark',
      zipOf({ ...books, [aMonth]: Buffer.from(books[aMonth]!, 'utf16le') }),
      { kind: 'archive-damaged', file: aMonth },
    ],
    [
      'a month in Latin-1',
      zipOf({ ...books, [aMonth]: Buffer.from(books[aMonth]!.replace('"high": "', '"high": "ü'), 'latin1') }),
      { kind: 'archive-damaged', file: aMonth },
    ],
    [
      'half a month',
      zipOf({ ...books, [aMonth]: books[aMonth]!.slice(0, 500) }),
      { kind: 'archive-damaged', file: aMonth },
    ],
    [
      'a month in the place of the household',
      zipOf({ ...books, 'household.json': books[aMonth]! }),
      { kind: 'archive-damaged', file: 'household.json' },
    ],
    [
      'a month of a newer app',
      zipOf({ ...books, [aMonth]: books[aMonth]!.replace(/"version": \d+/, '"version": 99') }),
      { kind: 'archive-newer' },
    ],
    [
      'a household of a newer app',
      zipOf({ ...books, 'household.json': household.replace(/"version": \d+/, '"version": 99') }),
      { kind: 'archive-newer' },
    ],
  ] as const)('is refused: %s', async (_, bytes, failure) => {
    expect(await readArchive(bytes)).toEqual(fail(failure))
  })

  it('cut off anywhere is refused', async () => {
    const zip = zipOf(books)
    const places = [
      0,
      1,
      4,
      21,
      22,
      30,
      ...Array.from({ length: 200 }, (_, n) => Math.floor((zip.length * n) / 200)),
    ]
    for (const place of [...places, zip.length - 22, zip.length - 1])
      expect(await readArchive(zip.subarray(0, place)), String(place)).toEqual(
        fail({ kind: 'not-an-archive' }),
      )
  })

  it('with a byte that a failing stick has changed is refused, or still says the same', async () => {
    const zip = zipOf(books, 0)
    const lastBook = zip.length - 2000
    for (let place = 100; place < lastBook; place += 97) {
      const bytes = Uint8Array.from(zip)
      bytes[place]! ^= 1
      const read = await readArchive(bytes)
      if (read.ok) expect(read.value, `byte ${String(place)}`).toEqual(weeks)
    }
  })
})
