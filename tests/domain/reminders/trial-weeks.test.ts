import { describe, expect, it } from 'vitest'
import { trialReminders } from '#domain/reminders/trial-weeks'
import type { Experiment } from '#domain/trends/experiment'
import { at, entryOf, idNumbered, on } from '../../support/builders'

const experiment: Experiment = {
  ...entryOf(null),
  id: idNumbered<'experiment'>(700),
  practice: 'a walk after dinner',
  item: 'connected',
  startsOn: on('2026-10-19'),
  order: ['with', 'without', 'with', 'with', 'without'],
  endedOn: null,
}
const said = (from: string, to: string, change: Partial<Experiment> = {}) =>
  trialReminders([{ ...experiment, ...change }], 'Europe/Berlin', at(from), at(to))

describe('the weeks of what is tried out', () => {
  it('begin on a morning each, whatever the clocks do in between, and end with the last', () => {
    const all = said('2026-01-01T00:00:00.000Z', '2027-12-31T00:00:00.000Z')
    expect(all).toHaveLength(10)
    expect(all.map(reminder => reminder.at).slice(0, 2)).toEqual(
      ['2026-10-19T07:00:00Z', '2026-10-26T08:00:00Z'].map(moment => moment.replace('Z', '.000Z')),
    )
    expect(new Set(all.map(({ key }) => key)).size).toBe(10)
  })

  it('say neither what is tried out nor which kind of week it is', () => {
    const [first] = said('2026-10-19T06:59:00.000Z', '2026-10-19T07:00:00.000Z')
    expect(first).toMatchObject({ kind: 'trial-week', isSkipped: false })
    expect(JSON.stringify(first)).not.toMatch(/walk|with/)
  })

  it('are not spoken of once it was ended, nor twice at the edge of a look', () => {
    expect(
      said('2026-10-19T06:00:00.000Z', '2026-10-20T00:00:00.000Z', { endedOn: on('2026-10-19') }),
    ).toEqual([])
    expect(said('2026-10-19T07:00:00.000Z', '2026-10-20T00:00:00.000Z')).toEqual([])
  })
})
