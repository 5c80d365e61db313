import type { Entry } from './entry'
import type { MemberId } from './ids'

/**
 * What tells people apart besides their names: each mark is a shape, a colour that colour-blind eyes can tell from
 * the others, and a line style. Their order is the order in which they are offered.
 */
export const marks = ['circle', 'square', 'triangle', 'diamond', 'star', 'hexagon', 'cross', 'drop'] as const

export type Mark = (typeof marks)[number]

export const isMark = (value: unknown): value is Mark => marks.some(mark => mark === value)

export interface Member extends Entry<'member'> {
  /** Trimmed, 1 to 40 characters, unlike every other name in the household whatever its case. */
  readonly name: string
  readonly mark: Mark
}

/** Everyone except one person, in the household's order. */
export const othersThan = <Person extends { readonly id: MemberId }>(
  people: readonly Person[],
  memberId: MemberId | null,
): readonly Person[] => people.filter(person => person.id !== memberId)
