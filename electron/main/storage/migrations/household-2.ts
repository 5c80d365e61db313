import type { Migration } from './migration'

type Before = Readonly<Record<string, unknown>> | null
type After = (Readonly<Record<string, unknown>> & { readonly tombstones: readonly never[] }) | null

/** Version 2: a household remembers what was deleted from it. */
export const householdTo2: Migration = {
  because:
    'Two copies of a household can only be merged if each says what was deleted from it, and not only what is there.',
  up: (body): After => {
    const household = body as Before
    return household === null ? null : { ...household, tombstones: [] }
  },
}
