import { join } from 'node:path'
import type { Household } from '#domain/household'
import { Book } from './book'
import { draftsKind, householdKind, type Drafts } from './book-kinds'
import { sweepTemporaryFiles } from './durable-file'
import { Months } from './months'

/** All books of one household, in one folder. */
export interface Books {
  readonly household: Book<Household | null>
  readonly drafts: Book<Drafts>
  readonly months: Months
}

export async function openBooks(folder: string): Promise<Books> {
  await Promise.all([folder, join(folder, 'months')].map(sweepTemporaryFiles))
  const [household, drafts, months] = await Promise.all([
    Book.open(householdKind, join(folder, 'household.json')),
    Book.open(draftsKind, join(folder, 'drafts.json')),
    Months.open(join(folder, 'months')),
  ])
  return { household, drafts, months }
}

/** Resolves once everything that was asked of these books has been answered. */
export async function booksSettled({ household, drafts, months }: Books): Promise<void> {
  await Promise.all([household.settled(), drafts.settled(), months.settled()])
}
