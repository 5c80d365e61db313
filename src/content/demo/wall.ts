import { cardColours, postAppreciation, sayBack, sayLanded, type Appreciation } from '#domain/appreciation'
import { dayAfter, daysBetween, type Day } from '#domain/calendar'
import type { MemberId, NewId } from '#domain/ids'
import type { ImaginedWeek } from './calendar-of-weeks'
import { dealer, shuffled, type Chance } from './chance'
import { must } from './evening'
import { momentOn } from './moment'
import { traits, wordsBack } from './words/answers'
import { cards, cardsForAll } from './words/cards'

// Between late morning and early evening in UTC, so that a card hangs on the same day in most of the world.
const fromMinute = 11 * 60 + 30
const toMinute = 17 * 60 + 20
// Today is not over: its cards were written in the morning.
const todayFromMinute = 5 * 60
const todayToMinute = 7 * 60

const cardsThisWeek = 4

/** The cards of all weeks and of the days since the last Sunday, oldest first. */
export function fillWall(
  members: readonly MemberId[],
  weeks: readonly ImaginedWeek[],
  today: Day,
  chance: Chance,
  newId: NewId,
): readonly Appreciation[] {
  const deal = dealer(cards, chance)
  const dealForAll = dealer(cardsForAll, chance)
  const dealTrait = dealer(traits, chance)
  const dealColour = dealer(cardColours, chance)

  const write = (on: Day): Appreciation => {
    const [author, receiver, ...others] = shuffled(members, chance)
    if (author === undefined || receiver === undefined) throw new RangeError('a wall needs two people')
    const isForAll = others.length > 0 && chance.happens(0.12)
    const minute =
      on === today ? chance.between(todayFromMinute, todayToMinute) : chance.between(fromMinute, toMinute)
    const draft = {
      author,
      to: isForAll ? [receiver, ...others] : [receiver],
      words: isForAll ? dealForAll() : deal(),
      trait: chance.happens(0.2) ? dealTrait() : '',
      colour: chance.happens(0.45) ? dealColour() : ('paper' as const),
      picture: null,
      isKeptForSummit: false,
      isBetweenUs: false,
      shareable: chance.happens(0.85),
    }
    return must(postAppreciation(draft, members, newId(), momentOn(on, minute)))
  }

  const days = [...weeks.flatMap(week => daysInWeek(week, chance)), ...daysThisWeek(weeks, today)]
  const written = days.map(write).sort((a, b) => a.createdAt.localeCompare(b.createdAt))
  const answer = answering(chance)
  return written.map(answer)
}

/** Lets some receivers say that a card landed, and a few of them a word back. */
function answering(chance: Chance): (card: Appreciation) => Appreciation {
  const dealBack = dealer(wordsBack, chance)
  return card =>
    card.to
      .filter(() => chance.happens(0.4))
      .reduce((answered, receiver) => {
        const landed = must(sayLanded(answered, receiver, true, card.createdAt))
        return chance.happens(0.3) ? must(sayBack(landed, receiver, dealBack(), card.createdAt)) : landed
      }, card)
}

function daysInWeek({ sunday, softness }: ImaginedWeek, chance: Chance): readonly Day[] {
  const count = chance.between(2, softness > 1 ? 3 : 4)
  return shuffled([0, 1, 2, 3, 4, 5, 6], chance)
    .slice(0, count)
    .map(daysBefore => dayAfter(sunday, -daysBefore))
}

// However young this week is, it has some cards: it is the first one that people look at.
function daysThisWeek(weeks: readonly ImaginedWeek[], today: Day): readonly Day[] {
  const lastSunday = weeks.at(-1)?.sunday
  if (lastSunday === undefined) return []
  const days = daysBetween(lastSunday, today)
  return Array.from({ length: cardsThisWeek }, (_, index) =>
    dayAfter(lastSunday, 1 + Math.floor((index * days) / cardsThisWeek)),
  )
}
