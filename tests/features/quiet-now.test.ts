// @vitest-environment happy-dom
import { showAtHome } from '../support/screen'
import { screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ok } from '#domain/result'
import App from '../../src/App.vue'
import { sundayEvening } from '../support/builders'
import { standingClock } from '../support/workroom'

type Settings = Parameters<typeof showAtHome>[1]

/** The page has the clock of its computer, which is that of the room. */
function atTheReminders(settings: Settings = {}, now: string = sundayEvening) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
  return showAtHome(App, { clock: standingClock(now), place: '/house/reminders', ...settings })
}

afterEach(() => {
  vi.useRealTimers()
})

const now = async () => {
  const region = within(await screen.findByRole('region', { name: 'At the moment' }))
  return region.getByRole('status').textContent.replace(/\s+/g, ' ').trim()
}
const says = (sentence: string) =>
  waitFor(async () => {
    expect(await now()).toBe(sentence)
  })

describe('at the moment', () => {
  it('nothing keeps it quiet', async () => {
    await atTheReminders()
    await says('Nothing keeps it quiet.')
  })

  it('somebody paused it for an hour, and lets it speak again', async () => {
    const { user } = await atTheReminders()
    await user.click(await screen.findByRole('button', { name: 'Pause for an hour' }))
    await says('Nothing is shown until 9:00 PM, because somebody paused it.')
    expect(screen.queryByRole('button', { name: /^Pause/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Speak again' }))
    await says('Nothing keeps it quiet.')
  })

  it('somebody paused it until tomorrow, and the day is said', async () => {
    const { user } = await atTheReminders()
    await user.click(await screen.findByRole('button', { name: 'Pause until tomorrow' }))
    await says('Nothing is shown until Monday, November 23, 6:00 AM, because somebody paused it.')
  })

  it('these are the quiet hours, from when people say so until they change them', async () => {
    const { user } = await atTheReminders({}, '2026-11-22T21:30:00.000Z')
    await user.click(await screen.findByRole('checkbox', { name: /^Say nothing from one time to another/ }))
    await says('Nothing is shown, because these are the quiet hours.')
    await user.click(screen.getByRole('checkbox', { name: /^Say nothing from one time to another/ }))
    await says('Nothing keeps it quiet.')
  })

  it('a summit is going on', async () => {
    await atTheReminders({
      before: async room => {
        const present = (await room.look()).household?.members.map(({ id }) => id) ?? []
        await room.get('summit.open', { agenda: 'quick-20', present })
      },
    })
    await says('Nothing is shown while a summit is going on.')
  })

  it('the desktop asks not to disturb', async () => {
    await atTheReminders({
      handlers: real => ({
        ...real,
        'reminders.look': async () => {
          const seen = await real['reminders.look'](undefined)
          return seen.ok ? ok({ ...seen.value, quiet: { why: 'do-not-disturb' } }) : seen
        },
      }),
    })
    await says('Nothing is shown, because the desktop asks not to disturb.')
  })
})
