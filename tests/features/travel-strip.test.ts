// @vitest-environment happy-dom
import { showAtHome } from '../support/screen'
import { screen, waitFor } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import type { HourPlan } from '#domain/unplug/own-hours'
import App from '../../src/App.vue'
import { planAnHour } from '../support/unplugging'
import { standingClock } from '../support/workroom'

/** An evening in Berlin with an hour at seven, and a computer that can be carried to another zone. */
async function atHome(plan: Partial<HourPlan> = {}, place = '/house/reminders') {
  let zone = 'Europe/Berlin'
  const clock = standingClock('2026-11-23T17:00:00.000Z')
  const shown = await showAtHome(App, {
    clock: { now: () => clock.now(), zone: () => zone },
    place,
    before: room => planAnHour(room, plan),
  })
  await screen.findByRole('heading', { level: 1 })
  if (place !== '/') await screen.findByText('Nothing keeps it quiet.')
  const { keeper } = await shown.room.reminders()
  const travelTo = async (there: string, time: string) => {
    zone = there
    clock.setTo(`2026-11-23T${time}:00.000Z`)
    await keeper.look()
  }
  const look = async () => {
    const { hours, next } = await shown.room.get('unplug.look', undefined)
    return { zone: hours[0]?.hour.zone, next: next[0]?.startsAt }
  }
  return { ...shown, travelTo, look }
}

const question =
  'This computer is in another time zone now: America/New_York instead of Europe/Berlin. ' +
  'Which clock counts for your unplug hours?'
const isAskedNoMore = () =>
  waitFor(() => {
    expect(screen.queryByText(/another time zone/)).toBeNull()
  })

describe('after a journey', () => {
  it.each([
    ['The one at home', { zone: 'Europe/Berlin', next: '2026-11-23T18:00:00.000Z' }],
    ['The one here', { zone: null, next: '2026-11-24T00:00:00.000Z' }],
  ])('people are asked which clock counts, once: %s', async (answer, expected) => {
    const { room, user, travelTo, look } = await atHome({}, '/')
    await travelTo('America/New_York', '17:30')
    expect(await screen.findByText(question)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: answer }))
    await isAskedNoMore()
    expect(await look()).toEqual(expected)
    await travelTo('America/New_York', '17:31')
    expect((await room.get('reminders.look', undefined)).travelledFrom).toBeNull()
  })

  it('the question goes by itself when the computer comes home unanswered', async () => {
    const { travelTo, look } = await atHome()
    await travelTo('America/New_York', '17:30')
    await screen.findByText(question)
    await travelTo('Europe/Berlin', '17:45')
    await isAskedNoMore()
    expect(await look()).toEqual({ zone: null, next: '2026-11-23T18:00:00.000Z' })
  })

  it('nobody is asked when every hour has a zone of its own', async () => {
    const { room, travelTo } = await atHome({ zone: 'Europe/Berlin' })
    await travelTo('America/New_York', '17:30')
    await room.get('reminders.pause', { until: 'in-an-hour' })
    // What was paused after the journey is on the screen, so the journey is, too.
    await screen.findByRole('button', { name: 'Speak again' })
    expect(screen.queryByText(/another time zone/)).toBeNull()
  })
})
