import type { Agenda } from '#domain/agenda'

/** Everything in its place: three quarters of an hour for two people. */
export const classic45: Agenda = {
  key: 'classic-45',
  steps: [
    { kind: 'arrive', minutes: 2 },
    { kind: 'check-in', minutes: 5 },
    { kind: 'promises', minutes: 3 },
    { kind: 'appreciations', minutes: 7 },
    { kind: 'highs', minutes: 6 },
    { kind: 'low', minutes: 12 },
    { kind: 'plans', minutes: 5 },
    { kind: 'one-thing', minutes: 3 },
    { kind: 'close', minutes: 2 },
  ],
}

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

/** For hard times: a quarter of an hour, every day if need be. */
export const daily15: Agenda = {
  key: 'daily-15',
  steps: [
    { kind: 'arrive', minutes: 1 },
    { kind: 'check-in', minutes: 2 },
    { kind: 'appreciations', minutes: 2 },
    { kind: 'low', minutes: 8 },
    { kind: 'one-thing', minutes: 1 },
    { kind: 'close', minutes: 1 },
  ],
}

/** Once a month: review, agree on the topics, talk them through, say who does what, come back to each other. */
const radarMonthly: Agenda = {
  key: 'radar-monthly',
  steps: [
    { kind: 'arrive', minutes: 2 },
    { kind: 'promises', minutes: 8 },
    { kind: 'topics', minutes: 40 },
    { kind: 'one-thing', minutes: 5 },
    { kind: 'close', minutes: 5 },
  ],
}

/** The first one of all, with time to read what each step is for. */
export const firstSummit: Agenda = {
  key: 'first-summit',
  isExplained: true,
  steps: [
    { kind: 'arrive', minutes: 2 },
    { kind: 'check-in', minutes: 6 },
    { kind: 'appreciations', minutes: 5 },
    { kind: 'highs', minutes: 5 },
    { kind: 'plans', minutes: 5 },
    { kind: 'one-thing', minutes: 4 },
    { kind: 'close', minutes: 2 },
  ],
}

/** The agendas that ship. */
export const agendas: readonly Agenda[] = [classic45, quick20, daily15, radarMonthly, firstSummit]
