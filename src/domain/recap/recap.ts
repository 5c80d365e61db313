import type { Appreciation } from '../appreciation'
import { dayAt, type Day, type Instant, type Month } from '../calendar'
import type { CheckIn } from '../check-in'
import type { MemberId, PictureId } from '../ids'
import type { Member } from '../member'
import type { WeeklyPromise } from '../promise'
import type { Scores } from '../score'
import { planParts, type Plans } from '../steps/plans/plans'
import { isSaid } from '../words'
import { chartOf, type RecapChart } from './chart'
import { gatherDays, heldWithin, isWithin, promisesKept, type Gathered, type RecapSource } from './gather'
import { daysIn, daysOfMonth, monthsOf, type Days } from './period'
import type { Period } from './period-text'
import { saysSomething } from './sections'

/** What one member lets onto paper of one check-in; null and empty text where they keep it. */
export interface Voice {
  readonly memberId: MemberId
  /** The day of the summit. */
  readonly on: Day
  readonly scores: Scores | null
  readonly high: string
  readonly thanks: string
}

/** The plans of one summit that the household lets onto paper. */
export interface PlansOfDay {
  readonly on: Day
  readonly plans: Plans
}

/** A week, or a month of a longer period. */
export interface Chapter extends Days {
  /** Null: it is a week. */
  readonly month: Month | null
  readonly voices: readonly Voice[]
  readonly plans: readonly PlansOfDay[]
  /** Of a week: made in it or still open. Of a month: kept in it. */
  readonly promises: readonly WeeklyPromise[]
  /** Of a week: hung up in it. Of a month: those that landed. */
  readonly cards: readonly Appreciation[]
  /** How many unplug hours were held to their end; of a week 0, since it looks ahead. */
  readonly hoursKept: number
}

/** When an unplug hour is to come. What it is called is for inside the app. */
export interface HourAhead {
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** What is printed about a period. It holds nothing that its author did not let onto paper. */
export interface Recap extends Days {
  readonly householdName: string
  readonly members: readonly Member[]
  /** Who lived there by its end, for the cover of a year book. */
  readonly livedThere: readonly MemberId[]
  readonly period: Period
  /** Only those in which there is something. */
  readonly chapters: readonly Chapter[]
  /** The unplug hours of the coming seven days; empty for anything but a week that is not over. */
  readonly hoursAhead: readonly HourAhead[]
  readonly chart: RecapChart
  /** A picture for the cover of a year book. */
  readonly cover: PictureId | null
  /** The IANA zone in which moments are read. */
  readonly zone: string
}

/**
 * Composes the recap of a period: what happened, less everything that its author did not let onto paper. `zone` (IANA)
 * decides on which day something happened.
 */
export function composeRecap(
  source: RecapSource,
  period: Period,
  zone: string,
  hoursAhead: readonly HourAhead[] = [],
): Recap {
  const days = daysIn(period)
  const { household } = source
  const chapters =
    period.kind === 'week'
      ? [weekChapter(source, gatherDays(source, days, zone))]
      : monthsOf(period).map(month => monthChapter(source, month, zone))
  return {
    ...days,
    householdName: household.name,
    members: household.members,
    livedThere: household.members
      .filter(member => dayAt(member.createdAt, zone) <= days.to || isIn(chapters, member.id))
      .map(({ id }) => id),
    period,
    chapters: chapters.filter(saysSomething),
    hoursAhead: period.kind === 'week' ? hoursAhead : [],
    chart: chartOf(source, period),
    cover: period.kind === 'year' ? coverOf(chapters) : null,
    zone,
  }
}

/** What people may let onto a week or a month: all that would stand there if everything were let out. */
export function choosable(source: RecapSource, period: Period, zone: string): Gathered {
  const days = daysIn(period)
  const gathered = gatherDays(source, days, zone)
  return period.kind === 'week'
    ? { ...gathered, promises: promisesOfWeek(source, gathered) }
    : {
        ...gathered,
        promises: promisesKept(source, days),
        appreciations: gathered.appreciations.filter(({ landedWith }) => landedWith.length > 0),
      }
}

function promisesOfWeek(source: RecapSource, gathered: Gathered): readonly WeeklyPromise[] {
  const heldIn = heldWithin(source, gathered)
  return gathered.promises.filter(
    ({ outcome, madeAt }) => outcome === 'open' || (outcome === 'kept' && heldIn.has(madeAt)),
  )
}

function weekChapter(source: RecapSource, gathered: Gathered): Chapter {
  return {
    ...leafOf(gathered),
    month: null,
    promises: promisesOfWeek(source, gathered).filter(({ shareable }) => shareable),
    cards: gathered.appreciations.filter(card => card.shareable),
    hoursKept: 0,
  }
}

function monthChapter(source: RecapSource, month: Month, zone: string): Chapter {
  const days = daysOfMonth(month)
  const gathered = gatherDays(source, days, zone)
  const leaf = leafOf(gathered)
  return {
    ...leaf,
    month,
    // The numbers of a month are in the charts.
    voices: leaf.voices.map(voice => ({ ...voice, scores: null })).filter(saysWords),
    promises: promisesKept(source, days).filter(promise => promise.shareable),
    cards: gathered.appreciations.filter(card => card.shareable && card.landedWith.length > 0),
    hoursKept: source.unplugSessions.filter(({ on, isCutShort }) => !isCutShort && isWithin(days)(on)).length,
  }
}

// Books that were brought from elsewhere may be older than what says who lives here.
const isIn = (chapters: readonly Chapter[], id: MemberId): boolean =>
  chapters.some(
    ({ voices, promises, cards }) =>
      voices.some(({ memberId }) => memberId === id) ||
      promises.some(({ author }) => author === id) ||
      cards.some(({ author, to }) => author === id || to.includes(id)),
  )

const leafOf = ({ from, to, summits }: Gathered) => ({
  from,
  to,
  voices: summits
    .flatMap(summit => summit.checkIns.map(checkIn => voiceOf(checkIn, summit.on)))
    .filter(voice => voice.scores !== null || saysWords(voice)),
  plans: summits
    .filter(
      ({ plans, arePlansShareable }) => arePlansShareable && planParts.some(part => isSaid(plans[part])),
    )
    .map(({ on, plans }) => ({ on, plans })),
})

const saysWords = (voice: Voice): boolean => voice.high !== '' || voice.thanks !== ''

const voiceOf = ({ author, scores, high, thanks, shareable }: CheckIn, on: Day): Voice => ({
  memberId: author,
  on,
  scores: shareable.includes('scores') && Object.keys(scores).length > 0 ? scores : null,
  high: shareable.includes('high') ? high.trim() : '',
  thanks: shareable.includes('thanks') ? thanks.trim() : '',
})

const coverOf = (chapters: readonly Chapter[]): PictureId | null =>
  chapters.flatMap(({ cards }) => cards).find(card => card.picture !== null)?.picture ?? null
