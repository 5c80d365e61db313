import { dayAfter, monthOf, type Day, type Month } from '#domain/calendar'
import type { Household } from '#domain/household'
import type { MemberId } from '#domain/ids'
import { emptyMonth, type MonthRecord } from '#domain/month-record'
import type { Scores } from '#domain/score'
import { imagineWeeks } from './calendar-of-weeks'
import { chanceFrom, idsFrom } from './chance'
import { holdSummit } from './evening'
import { imagineMoods } from './moods'
import { moveIn } from './people'
import { settlePromises } from './settling'
import { tableTalk } from './table-talk'
import { heldHours, planHour } from './unplugging'
import { fillWall } from './wall'

/** All that the books of a household hold: the household, and its months, oldest first. */
export interface HouseholdRecord {
  readonly household: Household
  readonly months: ReadonlyMap<Month, MonthRecord>
}

export interface HouseholdToImagine {
  /** The same seed, weeks, day and number of members give the same household to the letter. */
  readonly seed: number
  /** How many weeks they have met for, at least one. The last of them ends on the last Sunday before today. */
  readonly weeks: number
  readonly today: Day
  /** Two to eight. */
  readonly members: number
}

/** Makes up a household and its past, by the rules of the house: no summit is written that could not be held. */
export function imagineHousehold({
  seed,
  weeks: count,
  today,
  members,
}: HouseholdToImagine): HouseholdRecord {
  // A source of chance for each matter, so that a word more in one leaves the others as they are.
  const chanceOf = (matter: number) => chanceFrom(seed * 1009 + matter)
  const newId = idsFrom(chanceOf(1))
  const weeks = imagineWeeks(count, today, chanceOf(2))
  const monday = dayAfter(weeks[0]?.sunday ?? today, -6)
  const founded = moveIn(members, monday, newId)
  const memberIds = founded.members.map(member => member.id)
  const moods = imagineMoods(memberIds, weeks, chanceOf(3))
  const talk = tableTalk(chanceOf(4))
  const settling = chanceOf(5)

  const months = new Map<Month, MonthRecord>()
  const monthOn = (on: Day) => months.get(monthOf(on)) ?? emptyMonth
  let heldBefore = 0
  for (const [index, week] of weeks.entries()) {
    if (!week.isHeld) continue
    const isLast = index === weeks.length - 1
    const evening = talk({ week, members: memberIds, moods: moodsIn(moods, index), heldBefore, isLast })
    const held = holdSummit(monthOn(evening.on), founded, evening, newId)
    months.set(monthOf(evening.on), held)
    const summit = held.summits.at(-1)
    // Promises lie in the month of their birth, which is this one or any before.
    if (summit !== undefined)
      for (const [name, month] of months)
        months.set(name, settlePromises(month, summit, evening.begins, isLast ? 1 : 2, settling))
    heldBefore += 1
  }
  for (const card of fillWall(memberIds, weeks, today, chanceOf(6), newId)) {
    const name = monthOf(card.createdAt.slice(0, 10) as Day)
    const month = months.get(name) ?? emptyMonth
    months.set(name, { ...month, appreciations: [...month.appreciations, card] })
  }
  const hour = planHour(memberIds, monday, newId)
  for (const session of heldHours(hour, weeks, chanceOf(7), newId)) {
    const month = monthOn(session.on)
    months.set(monthOf(session.on), { ...month, unplugSessions: [...month.unplugSessions, session] })
  }
  const household = { ...founded, unplugHours: [hour] }
  return { household, months: new Map([...months].sort(([a], [b]) => a.localeCompare(b))) }
}

const moodsIn = (
  moods: ReadonlyMap<MemberId, readonly Scores[]>,
  index: number,
): ReadonlyMap<MemberId, Scores> =>
  new Map(
    [...moods].flatMap(([member, answers]) => {
      const scores = answers[index]
      return scores === undefined ? [] : [[member, scores] as const]
    }),
  )
