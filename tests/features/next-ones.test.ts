// @vitest-environment happy-dom
import { showAtHome } from '../support/screen'
import { screen, waitFor, within } from '@testing-library/vue'
import { expect, it } from 'vitest'
import App from '../../src/App.vue'
import { on, wallClock } from '../support/builders'
import { planAnHour } from '../support/unplugging'
import { standingClock } from '../support/workroom'

const days = () => {
  const list = within(screen.getByRole('region', { name: 'What comes next' }))
  return list
    .getAllByRole('listitem')
    .map(row => Number(/\d+$/.exec(row.firstElementChild?.textContent ?? '')?.[0]))
}

it('a day that was moved onto another stands beside it, and each once while time goes on', async () => {
  const clock = standingClock('2026-11-22T12:00:00.000Z')
  const { room } = await showAtHome(App, { clock, place: '/unplug', before: room => planAnHour(room) })
  await screen.findByRole('region', { name: 'What comes next' })
  const [planned] = (await room.get('unplug.look', undefined)).hours
  await room.get('unplug.change-day', {
    hourId: planned!.hour.id,
    on: on('2026-11-24'),
    day: { change: 'move', to: on('2026-11-25'), startsAt: wallClock('19:00') },
  })
  // The summits are on Sundays at the same time.
  await waitFor(() => {
    expect(days()).toEqual([22, 22, 23, 25, 25, 26, 27, 28, 29, 29])
  })
  const { keeper } = await room.reminders()
  clock.setTo('2026-11-23T18:00:00.000Z')
  await keeper.look()
  await waitFor(() => {
    expect(days()).toEqual([25, 25, 26, 27, 28, 29, 29, 30, 1, 2])
  })
})
