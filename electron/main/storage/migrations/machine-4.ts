import type { Migration } from './migration'

/** Version 4: how and when this computer reminds. */
export const machineTo4: Migration = {
  because:
    'When it may speak, and what closing the window means, is a matter of this computer and its desktop.',
  up: body => ({
    ...(body as object),
    summitNoticeMinutes: 30,
    quietHours: null,
    whenClosed: 'quit',
  }),
}
