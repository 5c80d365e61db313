import { imagineHousehold } from '#content/demo/demo-household'
import type { Appreciation } from '#domain/appreciation'
import type { Day, Month } from '#domain/calendar'
import type { PictureId } from '#domain/ids'
import type { WholeHousehold } from '#domain/merge/merge'
import type { MonthRecord } from '#domain/month-record'
import { picturesOf } from '#domain/pictures-of'

const everyWhichCardHasAPicture = 3

/** A year and more of four people in which every card landed and may be printed, a third of them with a picture. */
export function busyYear(until: Day): WholeHousehold & { readonly pictures: readonly PictureId[] } {
  const { household, months: lived } = imagineHousehold({ seed: 11, weeks: 60, today: until, members: 4 })
  let count = 0
  const landed = (card: Appreciation): Appreciation => {
    count += 1
    const picture = `00000000-0000-4000-a000-${String(count).padStart(12, '0')}` as PictureId
    return {
      ...card,
      shareable: true,
      landedWith: card.to,
      picture: count % everyWhichCardHasAPicture === 0 ? picture : null,
    }
  }
  const months = new Map<Month, MonthRecord>(
    [...lived].map(([name, month]) => [name, { ...month, appreciations: month.appreciations.map(landed) }]),
  )
  return { household, months, pictures: [...picturesOf(months.values())] }
}
