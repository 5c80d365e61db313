import type { Migration } from './migration'

/** Version 3: what a summit looks and sounds like on this computer, and its key for a card. */
export const machineTo3: Migration = {
  because: 'How large and how loud a summit is depends on the room and the screen, not on the household.',
  up: body => ({ ...(body as object), hasLargeType: false, hasSound: true, hasQuickEntry: false }),
}
