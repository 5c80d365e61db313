import type { Audience, Entry } from './entry'
import type { MemberId } from './ids'
import type { Member } from './member'

/** Whether everybody named may see something. */
export const maySee = (audience: Audience, members: readonly MemberId[]): boolean =>
  audience === 'everyone' || members.every(member => audience.includes(member))

/**
 * Whether something may stand on a screen that these members look at, as the whole household does: everybody of them
 * who lived here when it was said belongs to its audience. Somebody who moves in later neither hides the past nor gets more of it.
 */
export function isForTheHouse(
  entry: Pick<Entry<string>, 'audience' | 'createdAt'>,
  members: readonly Member[],
): boolean {
  // Who founded the household was there before anything was said, whatever a clock that was set back makes of it.
  const [founded = ''] = members.map(member => member.createdAt).sort()
  const there = members.filter(({ createdAt }) => createdAt === founded || createdAt <= entry.createdAt)
  return maySee(
    entry.audience,
    there.map(member => member.id),
  )
}
