// @vitest-environment happy-dom
import { showAtHome } from '../support/screen'
import { screen, waitFor, within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import type { RuleText } from '#domain/unplug/repeat'
import type { UnplugHour } from '#domain/unplug/unplug-hour'
import App from '../../src/App.vue'
import { anUnplugHour, idNumbered } from '../support/builders'
import { putHours } from '../support/unplugging'
import type { TestWorkroom } from '../support/workroom'

const button = (name: string) => screen.findByRole('button', { name })
const hoursOf = async (room: TestWorkroom) => (await room.get('unplug.look', undefined)).hours
const listed = async () => {
  const list = within(await screen.findByRole('region', { name: 'Your hours' }))
  return list.getAllByRole('heading', { level: 3 }).map(heading => heading.textContent)
}
const withHours = (hours: readonly UnplugHour[], place = '/unplug') =>
  showAtHome(App, { place, before: room => putHours(room, hours) })

describe('fifty hours', () => {
  const names = Array.from({ length: 50 }, (_, index) => `Hour ${index + 1}`)
  const fifty = names.map((name, index) => anUnplugHour({ id: idNumbered(2000 + index), name }))

  const refused = '50 unplug hours are the most there can be.'
  const keepsAs = async ({ user }: Awaited<ReturnType<typeof withHours>>, name: string) => {
    const field = await screen.findByRole('textbox', { name: 'What do you call it?' })
    await user.clear(field)
    await user.type(field, name)
    await user.click(await button('Keep this hour'))
    return field
  }

  it('are all listed', async () => {
    await withHours(fifty)
    expect(await listed()).toEqual(names)
    expect(screen.getAllByRole('link', { name: /^Change Hour \d+$/ })).toHaveLength(50)
  })

  it('are the most: one more is refused in a plain sentence, and stays as it was typed', async () => {
    const shown = await withHours(fifty, '/unplug/new')
    const field = await keepsAs(shown, 'One more')
    expect((await screen.findByText(refused)).closest('[role="alert"]')).not.toBeNull()
    expect(field).toHaveProperty('value', 'One more')
    expect((await hoursOf(shown.room)).map(({ hour }) => hour.name)).toEqual(names)
  })

  it('can be changed, each of them', async () => {
    const shown = await withHours(fifty, `/unplug/${fifty.at(-1)!.id}`)
    await keepsAs(shown, 'The last one')
    await waitFor(async () => {
      expect((await hoursOf(shown.room)).at(-1)?.hour.name).toBe('The last one')
    })
    expect(screen.queryByText(refused)).toBeNull()
  })
})

describe('an hour whose rule nobody can read', () => {
  // Books may come from elsewhere, with whatever is in them.
  const moonlight = anUnplugHour({ name: 'Moonlight', rule: 'every full moon' as RuleText })
  const drawer = anUnplugHour({ id: idNumbered(901) })

  it('is listed with what is wrong with it, and cannot be started', async () => {
    await withHours([moonlight, drawer])
    expect(await listed()).toEqual(['Moonlight', 'Phones in the drawer'])
    const entry = within(screen.getByRole('heading', { level: 3, name: 'Moonlight' }).closest('li')!)
    expect(entry.getByText(/^every full moon, 7:00/)).toBeTruthy()
    expect(entry.getByText(/^This rule cannot be read, so the hour never comes\./)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Start now Moonlight' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Start now Phones in the drawer' })).toBeTruthy()
  })

  it('is thrown away after a question, and nothing else with it', async () => {
    const { user, room } = await withHours([moonlight, drawer])
    await user.click(await screen.findByRole('link', { name: 'Change Moonlight' }))
    await user.click(await button('Throw it away'))
    const question = within(await screen.findByRole('alertdialog', { name: 'Throw this hour away?' }))
    expect(await hoursOf(room)).toHaveLength(2)
    await user.click(question.getByRole('button', { name: 'Throw it away' }))
    expect(await listed()).toEqual(['Phones in the drawer'])
    expect((await hoursOf(room)).map(({ hour }) => hour.id)).toEqual([drawer.id])
  })

  it('is given days anew, and comes from then on', async () => {
    const { user, room } = await withHours([moonlight])
    await user.click(await screen.findByRole('link', { name: 'Change Moonlight' }))
    expect(await screen.findByDisplayValue('every full moon')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'On days of the week' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Tuesday' }))
    await user.click(await button('Keep this hour'))
    expect(await screen.findByText(/^Tuesday, 7:00/)).toBeTruthy()
    expect(await hoursOf(room)).toMatchObject([{ problem: null, hour: { rule: 'FREQ=WEEKLY;BYDAY=TU' } }])
  })
})
