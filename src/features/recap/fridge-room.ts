import { itemsDrawn } from '#domain/recap/chart'
import type { Recap } from '#domain/recap/recap'

/** How much of each kind stands on a page that has room for one week. */
export interface Room {
  cards: number
  voices: number
  promises: number
  plans: number
  hours: number
  charts: number
}

export const kinds = [
  'cards',
  'voices',
  'promises',
  'plans',
  'hours',
  'charts',
] as const satisfies (keyof Room)[]

/** What there is room for at first. */
export const wholeRoom = (): Room => ({ cards: 6, voices: 16, promises: 12, plans: 8, hours: 12, charts: 12 })

/** How much of each there is in a week. */
export function lengthsOf({ chapters, hoursAhead, chart }: Recap): Readonly<Room> {
  const [week] = chapters
  return {
    cards: week?.cards.length ?? 0,
    voices: week?.voices.length ?? 0,
    promises: week?.promises.length ?? 0,
    plans: week?.plans.length ?? 0,
    hours: hoursAhead.length,
    charts: itemsDrawn(chart).length,
  }
}

/** How much of each is shown. */
export function takenOf(recap: Recap, room: Readonly<Room>): Readonly<Room> {
  const lengths = lengthsOf(recap)
  return Object.fromEntries(kinds.map(kind => [kind, Math.min(lengths[kind], room[kind])])) as unknown as Room
}
