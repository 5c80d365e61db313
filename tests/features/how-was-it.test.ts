// @vitest-environment happy-dom
import { showAtHome } from '../support/screen'
import type { UserEvent } from '@testing-library/user-event'
import { screen, waitFor, within } from '@testing-library/vue'
import { expect, it } from 'vitest'
import type { HourPlan } from '#domain/unplug/own-hours'
import App from '../../src/App.vue'
import { planAnHour } from '../support/unplugging'
import { standingClock, type TestWorkroom } from '../support/workroom'

/** Monday evening at eight in Berlin: an hour has just ended by itself. */
async function afterAnHour(plan: (room: TestWorkroom) => Promise<Partial<HourPlan>> = async () => ({})) {
  const clock = standingClock('2026-11-23T17:00:00.000Z')
  const shown = await showAtHome(App, {
    clock,
    place: '/unplug',
    before: async room => {
      await planAnHour(room, await plan(room))
      const { keeper } = await room.reminders()
      for (const time of ['18:00', '19:00']) {
        clock.setTo(`2026-11-23T${time}:00.000Z`)
        await keeper.look()
      }
    },
  })
  const feelings = async () =>
    (await shown.room.shelf.books.months.all()).flatMap(month => month.unplugSessions.map(({ felt }) => felt))
  return { ...shown, clock, feelings }
}

const question = { name: 'How was it?' } as const
const groupOf = async (name: string) =>
  within(await screen.findByRole('group', { name: `${name}: how was it?` }))
/** Goes to the wall and comes back. */
async function comeBack(user: UserEvent): Promise<void> {
  const places = within(screen.getByRole('navigation', { name: 'Places' }))
  for (const [place, heading] of [
    ['Wall', 'Appreciation wall'],
    ['Unplug hours', 'Unplug hours'],
  ] as const) {
    await user.click(places.getByRole('link', { name: place }))
    await screen.findByRole('heading', { level: 1, name: heading })
  }
}

it('asks everybody who took part, with nothing chosen and nothing in the way', async () => {
  await afterAnHour()
  const region = within(await screen.findByRole('region', question))
  expect(region.getByText(/^The hour from 7:00.PM to 8:00.PM\./)).toBeTruthy()
  expect(region.getAllByRole('group')).toHaveLength(2)
  expect(region.getAllByRole('button', { pressed: false })).toHaveLength(6)
  expect(region.queryByRole('button', { pressed: true })).toBeNull()
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('can be ignored: nothing is kept of it, and nobody is asked any more the next morning', async () => {
  const { user, clock, feelings } = await afterAnHour()
  await screen.findByRole('region', question)
  await comeBack(user)
  expect(await screen.findByRole('region', question)).toBeTruthy()
  expect(screen.getByText('Held once so far.')).toBeTruthy()
  clock.setTo('2026-11-24T08:00:00.000Z')
  await comeBack(user)
  await waitFor(() => {
    expect(screen.queryByRole('region', question)).toBeNull()
  })
  expect(await feelings()).toEqual([[]])
})

it('takes one tap, and the same tap again takes it back', async () => {
  const { user, feelings } = await afterAnHour()
  const ana = await groupOf('Ana')
  await user.click(ana.getByRole('button', { name: 'restful' }))
  expect(await ana.findByRole('button', { name: 'restful', pressed: true })).toBeTruthy()
  await user.click(ana.getByRole('button', { name: 'hard' }))
  expect(await ana.findByRole('button', { name: 'hard', pressed: true })).toBeTruthy()
  expect(await feelings()).toMatchObject([[{ feeling: 'hard' }]])
  await user.click(ana.getByRole('button', { name: 'hard' }))
  await waitFor(async () => {
    expect(await feelings()).toEqual([[]])
  })
  expect((await groupOf('Ben')).queryByRole('button', { pressed: true })).toBeNull()
})

it('asks nobody who was not meant, until the hour itself is thrown away', async () => {
  const { room, user } = await afterAnHour(async home => {
    const [ana] = (await home.look()).household?.members ?? []
    return { who: [ana!.id] }
  })
  await groupOf('Ana')
  expect(screen.queryByRole('group', { name: 'Ben: how was it?' })).toBeNull()
  const [planned] = (await room.get('unplug.look', undefined)).hours
  await room.get('unplug.drop', { hourId: planned!.hour.id })
  await user.click((await groupOf('Ben')).getByRole('button', { name: 'all right' }))
  expect(await (await groupOf('Ben')).findByRole('button', { name: 'all right', pressed: true })).toBeTruthy()
})
