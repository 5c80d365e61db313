import type { Migration } from './migration'

type Kept = Readonly<Record<string, unknown>>

interface Before {
  readonly summit:
    | (Kept & {
        readonly audience: 'everyone' | readonly string[]
        readonly present: readonly string[]
        readonly steps: readonly { readonly kind: string; readonly progress: Kept }[]
      })
    | null
}

/** Version 3: a summit that is going on remembers which scores it asks for, and whether it is for all. */
export const draftsTo3: Migration = {
  because: 'A household may change its own questions while a summit waits for the next evening.',
  up: body => {
    const { summit, ...drafts } = body as Before
    if (summit === null) return { ...drafts, summit }
    const asked = ['connected', 'appreciated', 'energy']
    const steps = summit.steps.map(step =>
      step.kind === 'check-in' ? { ...step, progress: { ...step.progress, asked } } : step,
    )
    const isForAll = summit.audience === 'everyone' || summit.audience.length > summit.present.length
    return { ...drafts, summit: { ...summit, isForAll, steps } }
  },
}
