// @vitest-environment happy-dom
import { showAtHome } from '../support/screen'
import { screen, waitFor, within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { fail, ok } from '#domain/result'
import type { SaidReminder } from '#contract/events'
import App from '../../src/App.vue'
import { at } from '../support/builders'
import { planAnHour } from '../support/unplugging'
import { standingClock, type TestWorkroom, type WorkroomSettings } from '../support/workroom'

const full = fail({ kind: 'not-saved', reason: 'disk-full' } as const)
const saying = (startsAt: string): SaidReminder => ({
  kind: 'unplug-soon',
  startsAt: at(startsAt),
  endsAt: null,
  zone: 'Europe/Berlin',
})
const reminder = () => screen.findByRole('region', { name: 'Reminder' })

describe('what was said before the page stood', () => {
  // Sunday, 22 November 2026, at 20:00 in Berlin.
  const sayBefore = (startsAt: string) => async (room: TestWorkroom) => {
    const desk = await room.reminders()
    desk.sayInWindow(saying(startsAt))
  }

  it.each([
    ['at its time', '2026-11-22T19:05:00.000Z', /begins at 8:05.PM\./],
    ['with its day, when that is not today', '2026-11-23T19:05:00.000Z', /begins at Monday.*8:05.PM\./],
  ])('is said as soon as it stands, %s', async (_, startsAt, words) => {
    const { room } = await showAtHome(App, { before: sayBefore(startsAt) })
    expect(await within(await reminder()).findByText(words)).toBeTruthy()
    expect((await room.get('reminders.look', undefined)).said).toBeNull()
  })
})

describe('the question after a journey', () => {
  async function afterAJourney(
    settings: WorkroomSettings = {},
    before: (room: TestWorkroom) => Promise<unknown> = () => Promise.resolve(),
  ) {
    let zone = 'Europe/Berlin'
    const clock = standingClock('2026-11-23T17:00:00.000Z')
    return showAtHome(App, {
      clock: { now: () => clock.now(), zone: () => zone },
      ...settings,
      before: async room => {
        const { keeper } = await room.reminders()
        await keeper.look()
        await planAnHour(room)
        zone = 'America/New_York'
        clock.setTo('2026-11-23T17:10:00.000Z')
        await keeper.look()
        await before(room)
      },
    })
  }

  it('is told to those who do not see it, and says when the answer could not be kept', async () => {
    const { user } = await afterAJourney({
      handlers: handlers => ({ ...handlers, 'reminders.choose-clock': () => Promise.resolve(full) }),
    })
    const question = await screen.findByText(/another time zone/)
    expect(question.closest('[role="status"]')).not.toBeNull()
    await user.click(screen.getByRole('button', { name: 'The one at home' }))
    expect(await screen.findByText(/disk is full/i)).toBeTruthy()
  })

  it('is not put in the demo, whose people do not travel', async () => {
    const { room } = await afterAJourney({}, home => home.get('demo.enter', undefined))
    const desk = await room.reminders()
    // Once this is there, so would be the question.
    desk.sayInWindow(saying('2026-11-23T23:00:00.000Z'))
    expect(await within(await reminder()).findByText(/begins at/)).toBeTruthy()
    expect(screen.queryByText(/another time zone/)).toBeNull()
  })
})

it('the box for starting with the session stands as the system has it, whatever was asked for', async () => {
  const { user } = await showAtHome(App, {
    place: '/house/reminders',
    handlers: handlers => ({
      ...handlers,
      'reminders.look': async input => {
        const looked = await handlers['reminders.look'](input)
        return looked.ok ? ok({ ...looked.value, startsWithSession: false }) : looked
      },
    }),
  })
  const box = await screen.findByRole('checkbox', { name: /^Start Hearthside with the session/ })
  await user.click(box)
  expect(await screen.findByText('This computer did not let Hearthside change that.')).toBeTruthy()
  await waitFor(() => {
    expect(box).toHaveProperty('checked', false)
  })
})
