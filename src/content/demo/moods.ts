import type { MemberId } from '#domain/ids'
import { scores, type Score, type ShippedItem, type Scores } from '#domain/score'
import type { ImaginedWeek } from './calendar-of-weeks'
import type { Chance } from './chance'

/** How a person usually answers, and how much a tiring time gets to them. */
interface Temperament {
  readonly usual: Readonly<Record<ShippedItem, number>>
  readonly tenderness: number
}

// Weekly answers are mostly noise: a standard deviation of about 1, half of it shared by the three questions, and
// something of last week left in this one.
const memory = 0.5
const sharedPart = 0.75
const ownPart = 0.65

/** What each member would answer in each week, whether asked or not. */
export function imagineMoods(
  members: readonly MemberId[],
  weeks: readonly ImaginedWeek[],
  chance: Chance,
): ReadonlyMap<MemberId, readonly Scores[]> {
  return new Map(members.map(member => [member, moodsOf(temperament(chance), weeks, chance)]))
}

function temperament(chance: Chance): Temperament {
  const around = 7 + chance.noise() * 0.4
  return {
    usual: { connected: around + 0.5, appreciated: around, energy: around - 0.4 },
    tenderness: 0.8 + chance.next() * 0.4,
  }
}

function moodsOf(person: Temperament, weeks: readonly ImaginedWeek[], chance: Chance): readonly Scores[] {
  let mood = chance.noise()
  return weeks.map(({ softness }) => {
    mood = memory * mood + Math.sqrt(1 - memory ** 2) * chance.noise()
    const answer = (item: ShippedItem) =>
      nearestScore(
        person.usual[item] + sharedPart * mood + ownPart * chance.noise() - softness * person.tenderness,
      )
    return { connected: answer('connected'), appreciated: answer('appreciated'), energy: answer('energy') }
  })
}

function nearestScore(value: number): Score {
  const place = Math.min(scores.length, Math.max(1, Math.round(value))) - 1
  const score = scores[place]
  if (score === undefined) throw new RangeError(`no score near ${String(value)}`)
  return score
}
