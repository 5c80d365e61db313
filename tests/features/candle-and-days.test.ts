// @vitest-environment happy-dom
import { showAtHome } from '../support/screen'
import { screen, waitFor } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { fail } from '#domain/result'
import App from '../../src/App.vue'
import { router } from '../../src/router'
import { planAnHour } from '../support/unplugging'
import { standingClock } from '../support/workroom'

const heading = (name: string) => screen.findByRole('heading', { level: 1, name })

describe('the candle', () => {
  const atTheCandle = async () => {
    // Where it gives way to is loaded before, so that it would be there at once.
    const shown = await showAtHome(App, { place: '/unplug' })
    await heading('Unplug hours')
    await router.push('/candle')
    await screen.findByText('Any key puts the candle out. The hour goes on.')
    return shown
  }

  it('is not put out by a key that was held down since before', async () => {
    await atTheCandle()
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', repeat: true }))
    // As long as it takes to leave, and more.
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(router.currentRoute.value.path).toBe('/candle')
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'x' }))
    expect(await heading('Unplug hours')).toBeTruthy()
  })

  it('goes with everything else when the screen is cleared', async () => {
    const { user } = await atTheCandle()
    await user.keyboard('{Shift}{Shift}{Shift}')
    await waitFor(() => {
      expect(router.currentRoute.value.path).toBe('/unplug')
    })
    expect(screen.queryByText('Any key puts the candle out. The hour goes on.')).toBeNull()
  })
})

describe('an hour', () => {
  it('without a weekday asks for one, and shows no days until then', async () => {
    const { user, room } = await showAtHome(App, { place: '/unplug/new' })
    for (const name of ['Tuesday', 'Thursday'])
      await user.click(await screen.findByRole('checkbox', { name }))
    expect(await screen.findByText('Choose at least one day.')).toBeTruthy()
    expect(screen.queryByText('It comes')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Keep this hour' }))
    await waitFor(() => {
      const alerts = screen.getAllByRole('alert').map(({ textContent }) => textContent)
      expect(alerts).toContain('Choose at least one day.')
    })
    expect((await room.get('unplug.look', undefined)).hours).toEqual([])
    await user.click(screen.getByRole('checkbox', { name: 'Friday' }))
    expect(await screen.findByText('It comes')).toBeTruthy()
  })

  it('is not said to be gone when nobody could look', async () => {
    await showAtHome(App, {
      place: '/unplug/00000000-0000-4000-8000-000000000900',
      handlers: handlers => ({
        ...handlers,
        'unplug.look': () => Promise.resolve(fail({ kind: 'unexpected', reference: 'a1b2c3d4' } as never)),
      }),
    })
    expect(await screen.findByText(/a1b2c3d4/)).toBeTruthy()
    expect(screen.queryByText('This hour is not there any more.')).toBeNull()
  })

  it('that goes on past midnight says on which day it ends', async () => {
    await showAtHome(App, {
      clock: standingClock('2026-11-23T17:00:00.000Z'),
      place: '/unplug',
      before: async room => {
        await planAnHour(room, { minutes: 1440 })
        const [planned] = (await room.get('unplug.look', undefined)).hours
        await room.get('unplug.start-now', { hourId: planned!.hour.id })
      },
    })
    expect(await screen.findByText(/^Until Tuesday.*6:00.PM$/)).toBeTruthy()
  })

  it('of the demo is neither started nor put off', async () => {
    await showAtHome(App, { place: '/unplug', before: room => room.get('demo.enter', undefined) })
    expect(await screen.findByRole('region', { name: 'Your hours' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Start now/ })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Put off 10 minutes' })).toBeNull()
    expect(screen.queryByText('Nothing is planned for the next two years.')).toBeNull()
  })
})
