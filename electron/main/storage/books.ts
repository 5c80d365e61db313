import { join } from 'node:path'
import type { Household } from '#domain/household'
import { Book } from './book'
import { draftsKind, householdKind, type Drafts } from './book-kinds'
import { sweepTemporaryFiles } from './disk/durable-file'
import { Home } from './home'
import { BooksAreClosed, type Keeper } from './keeper'
import { Months } from './months'
import { Pictures } from './pictures'
import { refuseClosed } from './opening'
import { findBook } from './reading'

/** All books of one household, in one folder. */
export interface Books {
  readonly household: Book<Household | null>
  readonly drafts: Book<Drafts>
  readonly months: Months
  readonly pictures: Pictures
  readonly home: Pick<Home, 'retire' | 'stay'>
}

/** Opens the books in a folder. Throws `BooksAreClosed` when nothing may be written there. */
export async function openBooks(folder: string, housekeeping: Omit<Keeper, 'home'>): Promise<Books> {
  const home = new Home(housekeeping.disk, folder)
  const keeper: Keeper = { ...housekeeping, home }
  const folders = ['', 'months', 'pictures', 'previous', 'previous/months'].map(name => join(folder, name))
  await Promise.all(folders.map(name => sweepTemporaryFiles(keeper.disk, name)))
  const place = (kind: { readonly isKept: boolean }, name: string) => ({
    path: join(folder, `${name}.json`),
    previous: kind.isKept ? join(folder, 'previous', `${name}.json`) : null,
  })
  const places = { household: place(householdKind, 'household'), drafts: place(draftsKind, 'drafts') }
  // Everything is looked at before anything is put right: where one may not be touched, none is.
  const [ofDrafts, months, ofHousehold] = await Promise.all([
    findBook(keeper.disk, draftsKind, places.drafts.path),
    Months.look(join(folder, 'months'), keeper),
    findBook(keeper.disk, householdKind, places.household.path),
  ])
  refuseClosed(ofHousehold.reading, places.household.path, 'household')
  refuseClosed(ofDrafts.reading, places.drafts.path, 'drafts')

  await months.openFound()
  const [household, drafts] = await Promise.all([
    Book.open(householdKind, places.household, keeper, {
      name: 'household',
      // Months without people are no new household.
      isExpected: months.outlines().size > 0,
      found: ofHousehold,
    }),
    Book.open(draftsKind, places.drafts, keeper, { name: 'drafts', isExpected: false, found: ofDrafts }),
  ])
  if (household.isLost) throw new BooksAreClosed('lost', 'household.json')
  const pictures = new Pictures(keeper.disk, join(folder, 'pictures'), home)
  return { household, drafts, months, pictures, home }
}

/** Resolves once everything that was asked of these books has been answered. */
export async function booksSettled({ household, drafts, months }: Books): Promise<void> {
  await Promise.all([household.settled(), drafts.settled(), months.settled()])
}
