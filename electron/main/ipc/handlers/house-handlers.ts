import type { House, houseCommands } from '#contract/commands/house'
import type { StorageFailure } from '#contract/command'
import {
  changeMember,
  foundHousehold,
  renameHousehold,
  welcomeMember,
  type Household,
  type HouseholdFailure,
} from '#domain/household'
import { fail, ok, type Result } from '#domain/result'
import type { Books } from '../../storage/books'
import type { HandlersOf, Workroom } from './handler-types'

interface NoHousehold {
  readonly kind: 'no-household'
}

export interface HouseTools {
  look(): Promise<House>
  fillDemo(books: Books): Promise<Result<unknown, StorageFailure>>
  readonly quickKey: QuickKey
}

/** The key of the whole desktop that opens a small window for a card. */
export interface QuickKey {
  /** Takes the key or lets it go; whether we have it is read back. */
  hold(isToHold: boolean): void
  isHeld(): boolean
}

export function houseHandlers(
  { shelf, clock, newId }: Workroom,
  { look, fillDemo, quickKey }: HouseTools,
): HandlersOf<keyof typeof houseCommands> {
  const change = async (
    rule: (household: Household) => Result<Household, HouseholdFailure>,
  ): Promise<Result<House, HouseholdFailure | StorageFailure | NoHousehold>> => {
    const changed = await shelf.books.household.change<HouseholdFailure | NoHousehold>(household =>
      household === null ? fail({ kind: 'no-household' }) : rule(household),
    )
    return changed.ok ? ok(await look()) : changed
  }

  return {
    'house.open': async () => ok(await look()),
    'household.found': async plan => {
      // A second founding would replace the household that is there, so it changes nothing.
      const founded = await shelf.books.household.change<HouseholdFailure>(household =>
        household === null ? foundHousehold(plan, clock.now(), newId) : ok(household),
      )
      return founded.ok ? ok(await look()) : founded
    },
    'household.rename': plan => change(household => renameHousehold(household, plan, clock.now())),
    'member.welcome': plan => change(household => welcomeMember(household, plan, clock.now(), newId)),
    'member.change': ({ memberId, plan }) =>
      change(household => changeMember(household, memberId, plan, clock.now())),
    'computer.set': async change => {
      const set = await shelf.setComputer(change)
      if (!set.ok) return set
      quickKey.hold(set.value.hasQuickEntry)
      return ok(await look())
    },
    'demo.enter': async () => {
      const entered = await shelf.enterDemo(fillDemo)
      return entered.ok ? ok(await look()) : entered
    },
    'demo.remove': async () => {
      const removed = await shelf.removeDemo()
      return removed.ok ? ok(await look()) : removed
    },
  }
}
