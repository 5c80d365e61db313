import type { Day, Instant, Month } from '#domain/calendar'
import type { MemberId } from '#domain/ids'
import type { WholeHousehold } from '#domain/merge/merge'
import { plans } from '#domain/steps/plans/plans'
import {
  aCheckIn,
  aHousehold,
  aMember,
  aMonth,
  ana,
  anAppreciation,
  aPromise,
  aSummit,
  at,
  ben,
  idNumbered,
  on,
  scoresOf,
  stranger,
} from './builders'

const names = [
  'Maximiliane-Theodora von Hohenbrunn',
  'Wolfeschlegelsteinhausenbergerdorffwelc',
  'محمد عبد الرحمن',
  '小林さくら',
  'Zoë',
  'Ößkår',
  '👩‍👩‍👧 Mum',
  '<script>document.title = "taken"</script>',
]

/** Words in every sort of script, words that are no words, and one that is longer than a line. */
export const hardWords = [
  'Donaudampfschifffahrtsgesellschaftskapitänswitwe'.repeat(12),
  'مشينا على طول النهر حتى المساء',
  '川沿いをずっと歩いた',
  'Пили чай на крыше',
  'נסענו לים',
  'हमने साथ में खाना बनाया',
  '<img src=x onerror="document.title = 1"> & <b>bold</b>',
  'A heart 🧡, a house 🏡 and a family 👩‍👩‍👧‍👦',
]

const cardsInAWeek = 200
const everybody = { audience: 'everyone' as const }

/**
 * Eight people with names of every sort, of whom one gives scores; a gap of three years; a week with a summit on every
 * day, twenty promises and two hundred cards; and somebody who has left.
 */
export function hardHousehold(): WholeHousehold {
  const members = names.map((name, place) => aMember(place + 1, { name }))
  const saying = (number: number, author: MemberId, words: string, on: Day) =>
    aCheckIn({
      ...everybody,
      id: idNumbered(number),
      author,
      createdAt: `${on}T19:00:00.000Z` as Instant,
      scores: author === ana ? scoresOf(1 + (number % 10)) : {},
      high: words,
      thanks: words,
      shareable: ['scores', 'high', 'thanks'],
    })
  const evening = (number: number, day: string) => {
    const held = on(day)
    return aSummit({
      ...everybody,
      id: idNumbered(number),
      on: held,
      checkIns: [
        ...members.map(({ id }, place) => saying(number * 20 + place, id, hardWords[place] ?? '', held)),
        saying(number * 20 + 9, stranger, 'Said by somebody who has left', held),
      ],
      plans: { ...plans.begin, together: hardWords[0] ?? '', ritual: 'Tea\nat four' },
      arePlansShareable: true,
    })
  }
  const card = (number: number) => {
    const author = members[number % members.length]?.id ?? ana
    return anAppreciation({
      ...everybody,
      id: idNumbered(10_000 + number),
      author: number === 7 ? stranger : author,
      to: number === 8 ? [stranger] : [author === ben ? ana : ben],
      words: `${String(number)}: ${hardWords[number % hardWords.length] ?? ''}`,
      createdAt: at(`2026-11-1${String(6 + (number % 4))}T12:00:00.000Z`),
      landedWith: [ben],
      shareable: true,
    })
  }
  return {
    household: aHousehold({ name: 'A house with a name that needs two lines', members }),
    months: new Map([
      ['2023-10' as Month, aMonth({ summits: [evening(100, '2023-10-01')] })],
      [
        '2026-11' as Month,
        aMonth({
          // One on the Sunday before, and one on each day of the week.
          summits: Array.from({ length: 8 }, (_, day) => evening(200 + day, `2026-11-${String(15 + day)}`)),
          promises: Array.from({ length: 20 }, (_, number) =>
            aPromise({
              ...everybody,
              id: idNumbered(30_000 + number),
              madeAt: idNumbered(201),
              will: hardWords[0] ?? '',
              shareable: true,
            }),
          ),
          appreciations: Array.from({ length: cardsInAWeek }, (_, number) => card(number)),
        }),
      ],
    ]),
  }
}
