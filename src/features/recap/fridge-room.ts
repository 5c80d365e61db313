import { itemsDrawn } from '#domain/recap/chart'
import type { Recap } from '#domain/recap/recap'

/** What a page of one week holds of, in numbers. */
export const kinds = ['cards', 'voices', 'promises', 'plans', 'hours', 'charts'] as const

export type Kind = (typeof kinds)[number]
export type Counts = Record<Kind, number>

/** How much of each stands on the page, and whether long words are cut after some lines. */
export interface Room extends Counts {
  isClamped: boolean
}

/** What there is room for at first. */
export const wholeRoom = (): Room => ({
  ...{ cards: 6, voices: 16, promises: 12, plans: 8, hours: 12, charts: 12 },
  isClamped: false,
})

/** How much of each there is in a week. */
export function lengthsOf({ chapters, hoursAhead, chart }: Recap): Readonly<Counts> {
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
export function takenOf(recap: Recap, room: Readonly<Counts>): Readonly<Counts> {
  const lengths = lengthsOf(recap)
  return Object.fromEntries(kinds.map(kind => [kind, Math.min(lengths[kind], room[kind])])) as Counts
}
