// @vitest-environment happy-dom
import { showAtHome } from '../support/screen'
import { screen, waitFor } from '@testing-library/vue'
import { expect, it } from 'vitest'
import { deck } from '#content/deck'
import App from '../../src/App.vue'
import { i18n } from '../../src/i18n'
import { router } from '../../src/router'
import { planAnHour } from '../support/unplugging'
import type { TestWorkroom } from '../support/workroom'

const questions = deck.map(({ key }) => i18n.global.t(`deck.${key}`))
const theCandle = () => screen.findByText('Any key puts the candle out. The hour goes on.')

async function atTheCandle(before: (room: TestWorkroom) => Promise<unknown> = async () => null) {
  const shown = await showAtHome(App, { place: '/candle', before })
  await theCandle()
  const question = await waitFor(() => screen.getByText(text => questions.includes(text)).textContent)
  return { ...shown, question }
}

it('burns with a question beside it, and with nothing else around it', async () => {
  const { question } = await atTheCandle()
  expect(question).toBe(questions[0])
  expect(screen.getByRole('heading', { level: 1, name: 'Unplug hour' })).toBeTruthy()
  for (const role of ['navigation', 'button', 'link', 'timer'])
    expect(screen.queryByRole(role), role).toBeNull()
})

it('has another question after an hour was held', async () => {
  const { question } = await atTheCandle(async room => {
    await planAnHour(room)
    const [planned] = (await room.get('unplug.look', undefined)).hours
    await room.get('unplug.start-now', { hourId: planned!.hour.id })
    await room.get('unplug.end', undefined)
  })
  expect(question).toBe(questions[1])
})

it.each([
  ['a letter', 'x'],
  ['Escape', '{Escape}'],
  ['the space bar', ' '],
])('is put out by %s, and the hours are there again', async (_, keys) => {
  const { user } = await atTheCandle()
  await user.keyboard(keys)
  expect(await screen.findByRole('heading', { level: 1, name: 'Unplug hours' })).toBeTruthy()
})

it('is put out by a click', async () => {
  const { user } = await atTheCandle()
  await user.click(await theCandle())
  expect(await screen.findByRole('heading', { level: 1, name: 'Unplug hours' })).toBeTruthy()
})

it('is not put out by keys that are held together with others', async () => {
  const { user } = await atTheCandle()
  await user.keyboard('{Shift}{Control}{Alt}{Meta}{CapsLock}{Insert}')
  await router.isReady()
  expect(router.currentRoute.value.path).toBe('/candle')
  expect(await theCandle()).toBeTruthy()
})
