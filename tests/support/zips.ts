import { strToU8, unzipSync, zipSync } from 'fflate'
import { imagineHousehold } from '#content/demo/demo-household'
import type { WholeHousehold } from '#domain/merge/merge'
import { householdKind, monthKind } from '../../electron/main/storage/book-kinds'
import { asText, seal } from '../../electron/main/storage/envelope'
import { on } from './builders'
import { filesIn } from './disk'

/** Bytes or text by the name of the file in the zip. */
export type Packed = Readonly<Record<string, string | Uint8Array>>

/** A zip as another program would pack it. */
export const zipOf = (files: Packed, level: 0 | 6 = 6): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        [typeof content === 'string' ? strToU8(content) : content, { level }],
      ]),
    ),
  )

/** The books of a household, as they lie on the disk. */
export const booksOf = ({ household, months }: WholeHousehold): Readonly<Record<string, string>> => ({
  'household.json': asText(seal(householdKind, household)),
  ...Object.fromEntries(
    [...months].map(([month, record]) => [`months/${month}.json`, asText(seal(monthKind, record))]),
  ),
})

export const someWeeks = (weeks = 10, seed = 5): WholeHousehold =>
  imagineHousehold({ seed, weeks, today: on('2026-11-22'), members: 3 })

const centralHeader = 0x02014b50

/** Every entry in the list at the end of a zip: its name, and where its header is. */
function* entriesOf(zip: Buffer) {
  for (let place = zip.indexOf('PK\u0001\u0002', 0, 'latin1'); place >= 0;) {
    if (zip.readUInt32LE(place) !== centralHeader) return
    const [name, extra, comment] = [28, 30, 32].map(offset => zip.readUInt16LE(place + offset)) as Lengths
    yield { name: zip.toString('utf8', place + 46, place + 46 + name), place }
    place += 46 + name + extra + comment
  }
}
type Lengths = [number, number, number]

/** The zip with another size in its list than the one a file has. */
export function withDeclaredSize(zip: Uint8Array, file: string, size: number): Uint8Array {
  const bytes = Buffer.from(zip)
  for (const { name, place } of entriesOf(bytes)) if (name === file) bytes.writeUInt32LE(size, place + 24)
  return bytes
}

/** The zip with other names in its list, of the same length. */
export function renamed(zip: Uint8Array, from: string, to: string): Uint8Array {
  const bytes = Buffer.from(zip)
  for (const { name, place } of entriesOf(bytes)) if (name === from) bytes.write(to, place + 46, 'utf8')
  return bytes
}

/** The zip in which every month is the content of one and the same file, without holding it more than once. */
export function overlapping(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip)
  const [first, ...others] = [...entriesOf(bytes)].filter(({ name }) => name.startsWith('months/'))
  if (first === undefined) return bytes
  for (const { place } of others) {
    // From the method on to the sizes, then where it lies.
    bytes.copy(bytes, place + 10, first.place + 10, first.place + 24)
    bytes.copy(bytes, place + 42, first.place + 42, first.place + 46)
  }
  return bytes
}

/** Everything that is written anywhere below a folder, also inside of zips, by path. */
export async function everyWordBelow(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = await filesIn(folder)
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, content]) => {
      const bytes = Buffer.from(content, 'latin1')
      if (!path.endsWith('.zip')) return [[path, bytes.toString()]]
      return Object.entries(unzipSync(bytes)).map(([name, inside]) => [
        `${path}!${name}`,
        Buffer.from(inside).toString(),
      ])
    }),
  )
}

/** Where some words are written, anywhere below a folder. */
export const whereSaid = async (folder: string, words: string): Promise<readonly string[]> =>
  Object.entries(await everyWordBelow(folder))
    .filter(([, text]) => text.includes(words))
    .map(([path]) => path)
