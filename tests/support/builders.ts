import type { Agenda } from '#domain/agenda'
import type { Appreciation, AppreciationDraft } from '#domain/appreciation'
import type { Day, Instant, WallClock, Week } from '#domain/calendar'
import type { CheckIn, CheckInDraft } from '#domain/check-in'
import type { Clock } from '#domain/clock'
import type { Household } from '#domain/household'
import type { Id, MemberId, NewId } from '#domain/ids'
import { marks, type Member } from '#domain/member'
import { emptyMonth, type MonthRecord } from '#domain/month-record'
import type { WeeklyPromise } from '#domain/promise'
import type { Result } from '#domain/result'
import { scoreItems, type Score, type Scores } from '#domain/score'
import { plans } from '#domain/steps/plans/plans'
import { stepKinds, type StepKindName } from '#domain/steps/step-kinds'
import { openSummit, type OpenSummit } from '#domain/summit/open-summit'
import type { SummitRecord } from '#domain/summit/summit-record'
import type { Topic } from '#domain/topic'
import type { HourPlan } from '#domain/unplug/own-hours'
import type { RuleText } from '#domain/unplug/repeat'
import type { UnplugHour } from '#domain/unplug/unplug-hour'

// What a test needs, with everything it does not care about filled in. Overrides come last and win.

export const on = (day: string): Day => day as Day
export const at = (moment: string): Instant => moment as Instant
export const inWeek = (week: string): Week => week as Week
export const wallClock = (time: string): WallClock => time as WallClock

/** The id with this number, the same in every test. */
export const idNumbered = <Of extends string>(number: number): Id<Of> =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as Id<Of>

/** Hands out ids in order, from 1001 on, so that they never meet those of the builders. */
export function idsInOrder(): NewId {
  let last = 1000
  return <Of extends string>() => idNumbered<Of>((last += 1))
}

export const clockAt = (moment: string, zone = 'Asia/Kolkata'): Clock => ({
  now: () => at(moment),
  zone: () => zone,
})

/** Two to eight members, in the household's order. */
export const membersNumbered = (count: number): readonly MemberId[] =>
  Array.from({ length: count }, (_, index) => idNumbered<'member'>(index + 1))

export const ana = idNumbered<'member'>(1)
export const ben = idNumbered<'member'>(2)
export const cleo = idNumbered<'member'>(3)
export const stranger = idNumbered<'member'>(99)

/** A Sunday evening, half past midnight on Monday in India. */
export const sundayEvening = at('2026-11-22T19:00:00.000Z')
export const later = at('2026-11-22T19:30:00.000Z')

export const entryOf = (author: MemberId | null) => ({
  createdAt: sundayEvening,
  updatedAt: sundayEvening,
  author,
  audience: [ana, ben],
})

const names = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gus', 'Hana']

export const aMember = (number: number, overrides: Partial<Member> = {}): Member => ({
  ...entryOf(null),
  audience: 'everyone',
  id: idNumbered(number),
  name: names[number - 1] ?? `Member ${String(number)}`,
  mark: marks[number - 1] ?? 'circle',
  ...overrides,
})

export const aHousehold = (overrides: Partial<Household> = {}): Household => ({
  ...entryOf(null),
  audience: 'everyone',
  id: idNumbered(100),
  name: 'The corner house',
  members: [aMember(1), aMember(2)],
  summitRhythm: { weekday: 7, startsAt: wallClock('19:00') },
  agendas: [],
  items: [],
  unplugHours: [],
  holidays: [],
  contextWeeks: [],
  usuals: [],
  hiddenTrends: [],
  experiments: [],
  tombstones: [],
  ...overrides,
})

export const scoresOf = (
  connected: number,
  appreciated = connected,
  energy = connected,
): Required<Scores> => ({
  connected: connected as Score,
  appreciated: appreciated as Score,
  energy: energy as Score,
})

export const aDraft = (overrides: Partial<CheckInDraft> = {}): CheckInDraft => ({
  scores: scoresOf(7),
  high: 'the walk by the river',
  low: 'a short night',
  thanks: 'thanks for the tea',
  guesses: {},
  ...overrides,
})

export const aCheckIn = (overrides: Partial<CheckIn> = {}): CheckIn => ({
  ...entryOf(ana),
  ...aDraft(),
  id: idNumbered(300),
  author: ana,
  scores: scoresOf(7),
  guesses: [],
  shareable: [],
  ...overrides,
})

export const aPromise = (overrides: Partial<WeeklyPromise> = {}): WeeklyPromise => ({
  ...entryOf(ana),
  id: idNumbered(400),
  author: ana,
  forWhom: ben,
  madeAt: idNumbered(200),
  when: 'it is Tuesday after dinner',
  will: 'wash up',
  outcome: 'open',
  lookedAt: [],
  shareable: false,
  ...overrides,
})

export const anAppreciation = (overrides: Partial<Appreciation> = {}): Appreciation => ({
  ...entryOf(ana),
  id: idNumbered(500),
  author: ana,
  to: [ben],
  words: 'you kept my dinner warm',
  trait: '',
  colour: 'paper',
  picture: null,
  isKeptForSummit: false,
  pinnedAt: null,
  landedWith: [],
  wordsBack: [],
  earlier: [],
  shareable: false,
  ...overrides,
})

/** A card that is about to be written. */
export const aCardDraft = (overrides: Partial<AppreciationDraft> = {}): AppreciationDraft => ({
  author: ana,
  to: [ben],
  words: 'you kept my dinner warm',
  trait: '',
  colour: 'paper',
  picture: null,
  isKeptForSummit: false,
  isBetweenUs: false,
  shareable: false,
  ...overrides,
})

export const aTopic = (overrides: Partial<Topic> = {}): Topic => ({
  ...entryOf(ana),
  id: idNumbered(700),
  words: 'where we spend the holidays',
  outcome: 'open',
  settledAt: null,
  ...overrides,
})

/** An agenda with one step of every kind, each a minute long for two. */
export const anAgenda = (
  kinds: readonly StepKindName[] = Object.keys(stepKinds) as StepKindName[],
): Agenda => ({ key: 'ours', steps: kinds.map(kind => ({ kind, minutes: 1 })) })

export const anOpenSummit = ({
  present = [ana, ben],
  agenda = anAgenda(),
  heldBefore = 0,
  ...overrides
}: Partial<OpenSummit> & { readonly heldBefore?: number } = {}): OpenSummit => ({
  ...valueOf(
    openSummit(
      {
        agenda,
        present,
        on: on('2026-11-22'),
        heldBefore,
        isForAll: false,
        hasGuesses: false,
        asked: scoreItems,
      },
      present,
      idNumbered(200),
      sundayEvening,
    ),
  ),
  ...overrides,
})

/** A closed summit of one step. */
export const aSummit = (overrides: Partial<SummitRecord> = {}): SummitRecord => ({
  ...entryOf(null),
  id: idNumbered(200),
  on: on('2026-11-22'),
  agenda: anAgenda(['check-in']),
  present: [ana, ben],
  closedAt: later,
  checkIns: [],
  ratings: [],
  plans: plans.begin,
  arePlansShareable: false,
  ...overrides,
})

export const aMonth = (overrides: Partial<MonthRecord> = {}): MonthRecord => ({
  ...emptyMonth,
  ...overrides,
})

/** The value of a rule that was meant to succeed. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`)
  return result.value
}

export const anUnplugHour = (overrides: Partial<UnplugHour> = {}): UnplugHour => ({
  ...entryOf(null),
  id: idNumbered(900),
  name: 'Phones in the drawer',
  rule: 'FREQ=DAILY' as RuleText,
  from: on('2026-11-01'),
  startsAt: wallClock('19:00'),
  minutes: 60,
  zone: null,
  who: [ana, ben],
  noticeMinutes: 5,
  candle: 'none',
  skipped: [],
  moved: [],
  ...overrides,
})

/** What people say of an unplug hour that a test does not care about. */
export const anHourPlan = (overrides: Partial<HourPlan> = {}) => {
  const { name, rule, from, startsAt, minutes, zone, noticeMinutes, candle } = anUnplugHour()
  const plan = { name, rule, from, startsAt, minutes, zone, noticeMinutes, candle, ...overrides }
  return { ...plan, who: [...(overrides.who ?? [ana, ben])] }
}
