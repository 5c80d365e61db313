// @vitest-environment happy-dom
import { show, showAtHome } from '../support/screen'
import { screen, within } from '@testing-library/vue'
import { expect, it } from 'vitest'
import type { Outcome } from '#domain/reminders/reminder-log'
import App from '../../src/App.vue'
import LatelySaid from '../../src/features/reminders/LatelySaid.vue'
import { at, sundayEvening } from '../support/builders'
import { planAnHour } from '../support/unplugging'
import { standingClock } from '../support/workroom'

it.each<[Outcome, string]>([
  [{ kind: 'shown' }, 'shown'],
  [{ kind: 'shown-late' }, 'shown a little late'],
  [{ kind: 'skipped' }, 'skipped'],
  [{ kind: 'put-off' }, 'put off'],
  [{ kind: 'missed', why: 'paused' }, 'not shown: paused'],
  [{ kind: 'missed', why: 'quiet-hours' }, 'not shown: quiet hours'],
  [{ kind: 'missed', why: 'do-not-disturb' }, 'not shown: the desktop asked not to disturb'],
  [{ kind: 'missed', why: 'summit' }, 'not shown: a summit was going on'],
  [
    { kind: 'missed', why: 'too-late' },
    'not shown: the computer slept or Hearthside was not open, and it would have been too late',
  ],
  [{ kind: 'missed', why: 'overtaken' }, 'not shown: a later one was shown instead'],
])('%j is told as “%s”', (outcome, words) => {
  show(LatelySaid, { lately: [{ due: sundayEvening, kind: 'summit-soon', outcome }], zone: 'Europe/Berlin' })
  const row = within(screen.getByRole('listitem'))
  expect(row.getByText(/^Sunday, November 22, 8:00.PM$/)).toBeTruthy()
  expect(row.getByText('Before a summit')).toBeTruthy()
  expect(row.getByText(words)).toBeTruthy()
})

it('says that nothing was due yet', () => {
  show(LatelySaid, { lately: [], zone: 'Europe/Berlin' })
  expect(screen.getByText('Nothing was due yet.')).toBeTruthy()
})

it('tells of two hours at the same minute, each once, whatever comes after them', async () => {
  const begins = (due: string) => ({ due: at(due), kind: 'unplug-begins', outcome: { kind: 'shown' } })
  const [last, twice, first] = ['2026-11-23T19:00:00Z', '2026-11-23T18:00:00Z', '2026-11-23T17:00:00Z'].map(
    begins,
  )
  const { rerender } = show(LatelySaid, { lately: [twice, twice, first, first], zone: 'UTC' })
  await rerender({ lately: [last, twice, twice, first] })
  expect(screen.getAllByRole('listitem').map(row => row.textContent)).toEqual([
    expect.stringContaining('7:00'),
    expect.stringContaining('6:00'),
    expect.stringContaining('6:00'),
    expect.stringContaining('5:00'),
  ])
})

it('tells what was kept quiet, with the reason, the newest first', async () => {
  const clock = standingClock('2026-11-23T17:30:00.000Z')
  await showAtHome(App, {
    clock,
    place: '/house/reminders',
    before: async room => {
      await planAnHour(room)
      await room.get('reminders.pause', { until: 'in-an-hour' })
      clock.setTo('2026-11-23T18:00:00.000Z')
      await (await room.reminders()).keeper.look()
    },
  })
  const lately = within(await screen.findByRole('region', { name: 'What became of the last ones' }))
  const rows = lately.getAllByRole('listitem').map(row => [...row.children].map(cell => cell.textContent))
  expect(rows).toEqual([
    [expect.stringMatching(/^Monday, November 23, 7:00.PM$/), 'An unplug hour', 'not shown: paused'],
    [expect.stringMatching(/^Monday, November 23, 6:55.PM$/), 'Before an unplug hour', 'not shown: paused'],
  ])
})
