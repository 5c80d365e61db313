import type { Agenda } from '#domain/agenda'

/** The short summit: twenty minutes for two people. */
export const quick20: Agenda = {
  key: 'quick-20',
  steps: [
    { kind: 'arrive', minutes: 1 },
    { kind: 'check-in', minutes: 3 },
    { kind: 'promises', minutes: 2 },
    { kind: 'appreciations', minutes: 4 },
    { kind: 'highs', minutes: 3 },
    { kind: 'plans', minutes: 4 },
    { kind: 'one-thing', minutes: 2 },
    { kind: 'close', minutes: 1 },
  ],
}

/** The agendas that ship. */
export const agendas: readonly Agenda[] = [quick20]
