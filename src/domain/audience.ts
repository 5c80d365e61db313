import type { Audience, Entry } from './entry'
import type { MemberId } from './ids'
import type { Member } from './member'

/** Whether everybody named may see something. */
export const maySee = (audience: Audience, members: readonly MemberId[]): boolean =>
  audience === 'everyone' || members.every(member => audience.includes(member))

/**
 * Whether something may stand on a screen that the whole household looks at: everybody who lived here when it was
 * said belongs to its audience. Somebody who moves in later neither hides the past nor gets more of it.
 */
export const isForTheHouse = (
  entry: Pick<Entry<string>, 'audience' | 'createdAt'>,
  members: readonly Member[],
): boolean =>
  maySee(
    entry.audience,
    members.filter(member => member.createdAt <= entry.createdAt).map(member => member.id),
  )
