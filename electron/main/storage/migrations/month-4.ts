import type { Migration } from './migration'

interface Before {
  readonly summits: readonly object[]
}

/** Version 4: the unplug hours that were held, and whether plans may stand on paper. */
export const monthTo4: Migration = {
  because:
    'Whether an unplug hour was kept or cut short happened in a month and belongs to it; and plans, which nobody wrote alone, are printed when the household says so.',
  up: body => ({
    ...(body as object),
    summits: (body as Before).summits.map(summit => ({ ...summit, arePlansShareable: false })),
    unplugSessions: [],
  }),
}
