import type { Migration } from './migration'

/** Version 4: the unplug hours that were held. */
export const monthTo4: Migration = {
  because: 'Whether an unplug hour was kept or cut short happened in a month and belongs to it.',
  up: body => ({ ...(body as object), unplugSessions: [] }),
}
