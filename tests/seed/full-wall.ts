import { cards as sentences } from '#content/demo/words/cards'
import { imagineHousehold } from '#content/demo/demo-household'
import { cardColours, postAppreciation } from '#domain/appreciation'
import { dayAfter, monthOf, type Day, type Instant, type Month } from '#domain/calendar'
import type { AppreciationId } from '#domain/ids'
import type { WholeHousehold } from '#domain/merge/merge'
import { emptyMonth, type MonthRecord } from '#domain/month-record'

/** A household of four whose wall holds so many cards, two a day back from `until`; the same to the byte every time. */
export function householdWithCards(count: number, until: Day): WholeHousehold {
  const { household, months: lived } = imagineHousehold({ seed: 7, weeks: 4, today: until, members: 4 })
  const months = new Map<Month, MonthRecord>(lived)
  const members = household.members.map(({ id }) => id)
  for (let number = 0; number < count; number += 1) {
    const on = dayAfter(until, -Math.floor(number / 2))
    const author = members[number % members.length]
    const receiver = members[(number + 1) % members.length]
    if (author === undefined || receiver === undefined) throw new RangeError('a wall needs two people')
    const id = `00000000-0000-4000-9000-${String(number).padStart(12, '0')}` as AppreciationId
    const draft = {
      author,
      to: [receiver],
      words: Array.from(
        { length: 1 + (number % 4) },
        (_, more) => sentences[(number + more) % sentences.length],
      ).join(' '),
      trait: number % 5 === 0 ? 'patience' : '',
      colour: cardColours[number % cardColours.length] ?? 'paper',
      picture: null,
      isKeptForSummit: false,
      isBetweenUs: false,
      shareable: false,
    }
    const at = `${on}T${number % 2 === 0 ? '09' : '17'}:00:00.000Z` as Instant
    const card = postAppreciation(draft, members, id, at)
    if (!card.ok) throw new Error(`a card was refused: ${card.failure.kind}`)
    const month = months.get(monthOf(on)) ?? emptyMonth
    months.set(monthOf(on), { ...month, appreciations: [...month.appreciations, card.value] })
  }
  return { household, months }
}
