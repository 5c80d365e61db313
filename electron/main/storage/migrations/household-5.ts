import type { Migration } from './migration'

type Kept = Readonly<Record<string, unknown>>

/** Version 5: unplug hours, and the days on which none is announced. */
export const householdTo5: Migration = {
  because: 'Unplug hours belong to the household and go with it to another computer.',
  up: body => (body === null ? null : { ...(body as Kept), unplugHours: [], holidays: [] }),
}
