import type { PictureId } from './ids'
import type { MonthRecord } from './month-record'

/** The pictures that the cards of these months name. */
export const picturesOf = (months: Iterable<MonthRecord>): ReadonlySet<PictureId> =>
  new Set([...months].flatMap(({ appreciations }) => appreciations.flatMap(card => card.picture ?? [])))
