import type { Migration } from './migration'

/** Version 3: a score may answer a question of the household's own, named by its id. */
export const monthTo3: Migration = {
  because:
    'Nothing changes in what was written; an app that knows three scores only could not read a fourth.',
  up: body => body,
}
