import { join } from 'node:path'
import type { BookName } from '#contract/keeping'
import type { Household } from '#domain/household'
import { Book } from './book'
import { draftsKind, householdKind, type Drafts } from './book-kinds'
import { sweepTemporaryFiles } from './disk/durable-file'
import { BooksAreClosed, type Keeper } from './keeper'
import { Months } from './months'

/** All books of one household, in one folder. */
export interface Books {
  readonly household: Book<Household | null>
  readonly drafts: Book<Drafts>
  readonly months: Months
}

/** Opens the books in a folder. Throws `BooksAreClosed` when nothing may be written there. */
export async function openBooks(folder: string, keeper: Keeper): Promise<Books> {
  const folders = ['', 'months', 'previous', 'previous/months'].map(name => join(folder, name))
  await Promise.all(folders.map(name => sweepTemporaryFiles(keeper.disk, name)))
  const open = <Body>(kind: Parameters<typeof Book.open<Body>>[0], name: BookName, isExpected = false) =>
    Book.open(
      kind,
      {
        path: join(folder, `${name}.json`),
        previous: kind.isKept ? join(folder, 'previous', `${name}.json`) : null,
      },
      keeper,
      { name, isExpected },
    )
  const [drafts, months] = await Promise.all([
    open(draftsKind, 'drafts'),
    Months.open(join(folder, 'months'), keeper),
  ])
  // Months without people are no new household.
  const household = await open(householdKind, 'household', months.outlines().size > 0)
  if (household.isLost) throw new BooksAreClosed('lost', 'household.json')
  return { household, drafts, months }
}

/** Resolves once everything that was asked of these books has been answered. */
export async function booksSettled({ household, drafts, months }: Books): Promise<void> {
  await Promise.all([household.settled(), drafts.settled(), months.settled()])
}
