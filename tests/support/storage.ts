import { basename, dirname, join } from 'node:path'
import type { BookName, Notice, NoticeKind } from '#contract/keeping'
import type { Clock } from '#domain/clock'
import { Book } from '../../electron/main/storage/book'
import type { Disk } from '../../electron/main/storage/disk/disk'
import { realDisk } from '../../electron/main/storage/disk/real-disk'
import type { BookKind } from '../../electron/main/storage/envelope'
import type { Keeper, Rescue } from '../../electron/main/storage/keeper'
import { Months } from '../../electron/main/storage/months'
import { Saving } from '../../electron/main/storage/saving'
import { Shelf } from '../../electron/main/storage/shelf'
import { clockAt, idsInOrder, sundayEvening } from './builders'

export interface TestKeeper extends Keeper {
  /** What people were told, in order. */
  readonly told: readonly (NoticeKind & { readonly book: BookName })[]
}

/** A keeper over the real disk with no copies to fall back on. */
export function aKeeper(overrides: Partial<Keeper> = {}): TestKeeper {
  const told: (NoticeKind & { readonly book: BookName })[] = []
  return {
    told,
    disk: realDisk,
    saving: new Saving(() => undefined),
    home: { ensure: () => undefined },
    now: () => sundayEvening,
    tell: (book, notice) => told.push({ book, ...notice }),
    rescue: noCopies,
    ...overrides,
  }
}

export const noCopies: Rescue = {
  // eslint-disable-next-line @typescript-eslint/no-empty-function -- there are none
  async *copiesOf() {},
  beforeMigration: () => Promise.resolve(),
}

export const placeOf = (path: string) => ({ path, previous: join(dirname(path), 'previous', basename(path)) })

export const openBookAt = <Body>(kind: BookKind<Body>, path: string, keeper: Keeper = aKeeper()) =>
  Book.open(kind, placeOf(path), keeper, { name: 'household', isExpected: false })

export const openMonthsIn = (folder: string, keeper: Keeper = aKeeper()) => Months.open(folder, keeper)

export interface ShelfSettings {
  readonly disk?: Disk
  readonly clock?: Clock
  readonly savingSlowly?: (isSlow: boolean) => void
}

/** A shelf as main would open it. */
export const openShelf = (
  folder: string,
  {
    disk = realDisk,
    clock = clockAt(sundayEvening, 'Europe/Berlin'),
    savingSlowly = () => undefined,
  }: ShelfSettings = {},
): Promise<Shelf> =>
  Shelf.open(folder, { disk, clock, savingSlowly, newId: idsInOrder(), noticed: () => undefined })

/** What a shelf has to say, without the ids and moments. */
export const saidBy = (shelf: Shelf): readonly Omit<Notice, 'id' | 'at'>[] =>
  shelf.notices.all.map(({ id: _id, at: _at, ...notice }) => notice)
