import type { Day, WallClock } from '#domain/calendar'
import { foundHousehold, type Household, type MemberPlan, type SummitRhythm } from '#domain/household'
import type { NewId } from '#domain/ids'
import { momentOn } from './moment'

export const householdName = 'The Lind-Okafor house'

/** Sundays at seven in the evening. */
export const rhythm: SummitRhythm = { weekday: 7, startsAt: '19:00' as WallClock }

/** Two to eight of them live in the house, from the first one on. */
export const people: readonly MemberPlan[] = [
  { name: 'Amara', mark: 'circle' },
  { name: 'Jonas', mark: 'square' },
  { name: 'Mika', mark: 'triangle' },
  { name: 'Rosa', mark: 'diamond' },
  { name: 'Idris', mark: 'star' },
  { name: 'Leila', mark: 'hexagon' },
  { name: 'Tomás', mark: 'cross' },
  { name: 'Wren', mark: 'drop' },
]

/** Moves them in on the morning of a day. Throws unless there are two to eight. */
export function moveIn(members: number, on: Day, newId: NewId): Household {
  const plan = { name: householdName, members: people.slice(0, members), summitRhythm: rhythm }
  const founded = foundHousehold(plan, momentOn(on, 8 * 60), newId)
  if (!founded.ok || members > people.length) throw new RangeError(`${String(members)} members`)
  return founded.value
}
