import type { Migration } from './migration'

type Kept = Readonly<Record<string, unknown>>

/** Version 4: a household may ask for scores of its own. */
export const householdTo4: Migration = {
  because: 'People add questions of their own to the check-in, and those belong to the household.',
  up: body => (body === null ? null : { ...(body as Kept), items: [] }),
}
