import { dayAfter, type Day, type WallClock } from '#domain/calendar'
import { entry } from '#domain/entry'
import type { MemberId, NewId } from '#domain/ids'
import type { RuleText } from '#domain/unplug/repeat'
import { endHour, sayFelt, type Feeling, type UnplugSession } from '#domain/unplug/session'
import type { UnplugHour } from '#domain/unplug/unplug-hour'
import type { ImaginedWeek } from './calendar-of-weeks'
import type { Chance } from './chance'
import { momentOn } from './moment'

const sevenInTheEvening = 19 * 60
const anHour = 60

/** The evenings without devices that the house has planned, from a Monday on: Tuesdays and Thursdays at seven. */
export const planHour = (who: readonly MemberId[], from: Day, newId: NewId): UnplugHour => ({
  ...entry(newId<'unplug-hour'>(), momentOn(from, sevenInTheEvening), null, 'everyone'),
  name: 'Lamp and books',
  rule: 'FREQ=WEEKLY;BYDAY=TU,TH' as RuleText,
  from,
  startsAt: '19:00' as WallClock,
  minutes: anHour,
  zone: null,
  who,
  noticeMinutes: 10,
  candle: 'small',
  skipped: [],
  moved: [],
})

/** The evenings that were held: most of them, a few cut short. Nothing is said of the others. */
export function heldHours(
  hour: UnplugHour,
  weeks: readonly ImaginedWeek[],
  chance: Chance,
  newId: NewId,
): readonly UnplugSession[] {
  const evenings = weeks.flatMap(({ sunday }) => [-5, -3].map(days => dayAfter(sunday, days)))
  return evenings.filter(() => chance.happens(0.72)).map(on => heldOn(on, hour, chance, newId))
}

function heldOn(on: Day, hour: UnplugHour, chance: Chance, newId: NewId): UnplugSession {
  const minutes = chance.happens(0.15) ? chance.between(10, anHour - 10) : anHour
  const session = endHour(
    {
      session: newId<'unplug-session'>(),
      hour: hour.id,
      on,
      startedAt: momentOn(on, sevenInTheEvening),
      endsAt: momentOn(on, sevenInTheEvening + anHour),
    },
    momentOn(on, sevenInTheEvening + minutes),
  )
  return hour.who.reduce((said, member) => {
    const feeling: Feeling | null = chance.happens(0.6) ? feelingAt(chance.next()) : null
    return feeling === null
      ? said
      : sayFelt(said, member, feeling, momentOn(on, sevenInTheEvening + anHour + 5))
  }, session)
}

function feelingAt(place: number): Feeling {
  if (place < 0.6) return 'restful'
  return place < 0.9 ? 'all-right' : 'hard'
}
