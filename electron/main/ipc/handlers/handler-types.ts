import type { CommandName, InputOf, ReplyTo } from '#contract/contract'
import type { NewId } from '#domain/ids'
import type { Clock } from '#domain/clock'
import type { RecentlyDeleted } from '../../services/recently-deleted'
import type { Disk } from '../../storage/disk/disk'
import type { Shelf } from '../../storage/shelf'

export type Handler<Name extends CommandName> = (input: InputOf<Name>) => Promise<ReplyTo<Name>>

/** The handlers of some commands; leaving one out does not compile. */
export type HandlersOf<Names extends CommandName> = { readonly [Name in Names]: Handler<Name> }

/** What every handler works with. */
export interface Workroom {
  readonly shelf: Shelf
  readonly clock: Clock
  readonly newId: NewId
  readonly disk: Disk
  readonly deleted: RecentlyDeleted
}
