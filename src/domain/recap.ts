import type { Appreciation } from './appreciation'
import { dayAfter, dayAt, daysOf, weekOf, weeksBetween, type Day, type Week } from './calendar'
import type { CheckIn } from './check-in'
import type { Household } from './household'
import type { MemberId } from './ids'
import type { Member } from './member'
import type { WeeklyPromise } from './promise'
import { itemsEver, type OwnItem } from './own-items'
import type { Scores } from './score'
import { planParts, type Plans } from './steps/plans/plans'
import type { SummitRecord } from './summit/summit-record'
import { trendOf, type Trend } from './trend'
import { isSaid } from './words'

/** What a page about one week draws on. */
export interface RecapSource {
  readonly household: Household
  readonly summits: readonly SummitRecord[]
  readonly promises: readonly WeeklyPromise[]
  readonly appreciations: readonly Appreciation[]
}

/** What happened in one week, whole: from this people choose what may be printed. */
export interface WeekGathered {
  readonly week: Week
  readonly from: Day
  readonly to: Day
  readonly summits: readonly SummitRecord[]
  /** Made this week, or still open from before. */
  readonly promises: readonly WeeklyPromise[]
  readonly appreciations: readonly Appreciation[]
}

/** What one member lets onto the page of the week; null and empty text where they keep it. */
export interface Voice {
  readonly memberId: MemberId
  readonly scores: Scores | null
  readonly high: string
  readonly thanks: string
}

/** One printed page about one week. It holds nothing that its author did not let onto paper. */
export interface Recap {
  readonly householdName: string
  readonly members: readonly Member[]
  readonly week: Week
  readonly from: Day
  readonly to: Day
  readonly voices: readonly Voice[]
  readonly plans: readonly Plans[]
  readonly promises: readonly WeeklyPromise[]
  readonly appreciations: readonly Appreciation[]
  /** The twelve weeks up to this one, and one trend for each member and question. */
  readonly weeks: readonly Week[]
  readonly trends: readonly Trend[]
  /** The household's own among these questions. */
  readonly items: readonly OwnItem[]
}

const weeksInChart = 12

/** Gathers a week. `zone` (IANA) decides on which day a card was hung or a promise made. */
export function gatherWeek(source: RecapSource, week: Week, zone: string): WeekGathered {
  const { from, to } = daysOf(week)
  const isInWeek = (on: Day) => from <= on && on <= to
  const summits = source.summits.filter(summit => isInWeek(summit.on))
  const heldIn = summits.map(summit => summit.id)
  return {
    week,
    from,
    to,
    summits,
    promises: source.promises.filter(
      promise =>
        heldIn.includes(promise.madeAt) ||
        (promise.outcome === 'open' && dayAt(promise.createdAt, zone) <= to),
    ),
    appreciations: source.appreciations.filter(card => isInWeek(dayAt(card.createdAt, zone))),
  }
}

/** Composes the page: the week, less everything that its author did not let onto paper. */
export function composeRecap(source: RecapSource, week: Week, zone: string): Recap {
  const { summits, promises, appreciations, ...days } = gatherWeek(source, week, zone)
  const weeks = weeksBetween(weekOf(dayAfter(days.from, -7 * (weeksInChart - 1))), week)
  const charted = source.summits
    .filter(summit => summit.on <= days.to)
    .map(summit => ({
      ...summit,
      checkIns: summit.checkIns.filter(checkIn => checkIn.shareable.includes('scores')),
    }))
  return {
    ...days,
    householdName: source.household.name,
    members: source.household.members,
    voices: summits
      .flatMap(summit => summit.checkIns)
      .map(voiceOf)
      .filter(voice => voice.scores !== null || voice.high !== '' || voice.thanks !== ''),
    plans: summits.map(summit => summit.plans).filter(plans => planParts.some(part => isSaid(plans[part]))),
    promises: promises.filter(promise => promise.shareable),
    appreciations: appreciations.filter(card => card.shareable),
    weeks,
    items: source.household.items,
    trends: source.household.members.flatMap(member =>
      itemsEver(source.household).map(item => trendOf(charted, member.id, item, weeks)),
    ),
  }
}

const voiceOf = ({ author, scores, high, thanks, shareable }: CheckIn): Voice => ({
  memberId: author,
  scores: shareable.includes('scores') ? scores : null,
  high: shareable.includes('high') ? high : '',
  thanks: shareable.includes('thanks') ? thanks : '',
})
