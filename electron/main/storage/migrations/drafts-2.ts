import type { Migration } from './migration'

type Kept = Readonly<Record<string, unknown>>

interface Step {
  readonly kind: string
  readonly progress: Kept & { readonly drafts?: Readonly<Record<string, Kept>> }
}

interface Before {
  readonly summit: (Kept & { readonly steps: readonly Step[] }) | null
}

/** Version 2: who has spoken how long, who is ready, guesses before the reveal, and what is got ready in the week. */
export const draftsTo2: Migration = {
  because: 'A summit that is going on remembers more, and members get their check-in ready during the week.',
  up: body => {
    const { summit, ...drafts } = body as Before
    return { ...drafts, summit: summit === null ? null : running(summit), prepared: {} }
  },
}

const running = (summit: NonNullable<Before['summit']>) => ({
  ...summit,
  spokenSeconds: summit.steps.map(() => ({})),
  ready: [],
  hasGuesses: false,
  steps: summit.steps.map(step =>
    step.progress.drafts === undefined
      ? step
      : {
          ...step,
          progress: {
            ...step.progress,
            drafts: Object.fromEntries(
              Object.entries(step.progress.drafts).map(([member, draft]) => [
                member,
                { ...draft, guesses: {} },
              ]),
            ),
          },
        },
  ),
})
