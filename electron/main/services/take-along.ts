import type { TakeAlongDesk } from '#contract/commands/keeping'
import type { WayOutFailure } from '#contract/command'
import type { MemberId } from '#domain/ids'
import type { WholeHousehold } from '#domain/merge/merge'
import { picturesOf } from '#domain/pictures-of'
import { fail, ok, type Result } from '#domain/result'
import { countOf, withWordsOf } from '#domain/take-along'
import { describeArchive } from '../storage/archive/description'
import { householdFile } from '../storage/archive/household-archive'
import { zipped, type Files } from '../storage/archive/zip'
import { householdKind, monthKind } from '../storage/book-kinds'
import { pictureFile, type PicturePlace } from '../storage/pictures'
import { asText, seal } from '../storage/envelope'
import type { Books } from '../storage/books'
import { tablesOf } from './tables'

/** The household on the table with all its months; null before there is one. */
export async function wholeOf(books: Books): Promise<WholeHousehold | null> {
  const household = books.household.current
  if (household === null) return null
  return { household, months: await books.months.byMonth() }
}

/** How much of whom there is to take along. */
export const layTakeAlong = (whole: WholeHousehold): TakeAlongDesk => ({
  joint: [...whole.months.values()].reduce((sum, month) => sum + month.summits.length, 0),
  members: whole.household.members.map(({ id }) => ({ memberId: id, count: countOf(whole, id) })),
})

export interface Packing {
  readonly now: string
  /** IANA. */
  readonly zone: string
  readonly pictures: PicturePlace
}

/** Everything that these members and all of them together have written, as one zip that any computer can open. */
export async function packForTakingAlong(
  whole: WholeHousehold,
  members: readonly MemberId[],
  at: Packing,
): Promise<Uint8Array> {
  const { household, months } = withWordsOf(whole, members)
  const write = (text: string) => new TextEncoder().encode(text)
  const books: Files = new Map([
    [householdFile, write(asText(seal(householdKind, household)))],
    ...[...months].map(
      ([month, record]) => [`months/${month}.json`, write(asText(seal(monthKind, record)))] as const,
    ),
  ])
  const tables = Object.entries(tablesOf({ household, months }, at.zone)).map(
    ([name, table]) => [`csv/${name}.csv`, write(table)] as const,
  )
  const pictures: [string, Uint8Array][] = []
  for (const id of picturesOf(months.values())) {
    const jpeg = await at.pictures.read(id)
    if (jpeg !== null) pictures.push([`pictures/${pictureFile(id)}`, jpeg])
  }
  return zipped(new Map([...describeArchive(), ...books, ...tables, ...pictures]), at.now)
}

/** How files leave the app. */
export interface WayOut {
  /** Asks where to put a file; null when people changed their minds. */
  askWhere(suggestedName: string): Promise<string | null>
  /** Puts the file there whole, or leaves what was there. */
  write(path: string, bytes: Uint8Array): Promise<Result<null, WayOutFailure>>
}

export async function takeAlong(
  wayOut: WayOut,
  books: Books,
  members: readonly MemberId[],
  at: { readonly now: string; readonly zone: string },
): Promise<
  Result<
    { readonly path: string },
    WayOutFailure | { readonly kind: 'cancelled' } | { readonly kind: 'no-household' }
  >
> {
  const whole = await wholeOf(books)
  if (whole === null) return fail({ kind: 'no-household' })
  const path = await wayOut.askWhere(`Hearthside ${at.now.slice(0, 10)}.zip`)
  if (path === null) return fail({ kind: 'cancelled' })
  const packed = await packForTakingAlong(whole, members, { ...at, pictures: books.pictures })
  const written = await wayOut.write(path, packed)
  return written.ok ? ok({ path }) : written
}
