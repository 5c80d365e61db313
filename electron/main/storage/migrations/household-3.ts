import type { Migration } from './migration'

type Before = Readonly<Record<string, unknown>> | null
type After = (Readonly<Record<string, unknown>> & { readonly agendas: readonly never[] }) | null

/** Version 3: a household may have agendas of its own. */
export const householdTo3: Migration = {
  because: 'People copy an agenda and make it their own, and an agenda belongs to the household.',
  up: (body): After => {
    const household = body as Before
    return household === null ? null : { ...household, agendas: [] }
  },
}
