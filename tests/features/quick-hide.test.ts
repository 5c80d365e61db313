// @vitest-environment happy-dom
import { showAtHome } from '../support/screen'
import { screen, waitFor } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import App from '../../src/App.vue'
import { aCardDraft } from '../support/builders'

const atTheWall = async () => {
  const shown = await showAtHome(App, { place: '/wall' })
  await shown.user.click(await screen.findByRole('button', { name: 'Write a card' }))
  const field = await screen.findByRole('textbox', { name: 'What do you appreciate?' })
  await shown.user.type(field, 'thank you for')
  return { ...shown, field }
}
const hide = '{Shift>}{/Shift}{Shift>}{/Shift}{Shift>}{/Shift}'
const isShown = (field: HTMLElement) => field.closest<HTMLElement>('[style*="display: none"]') === null

describe('Shift three times', () => {
  it('clears the screen while somebody types', async () => {
    const { user, field } = await atTheWall()
    await user.keyboard(hide)
    const back = await screen.findByRole('button', { name: 'Back' })
    expect(isShown(field)).toBe(false)
    expect(document.activeElement).toBe(back)
  })

  it('keeps what was half typed, on the screen and on the disk', async () => {
    const { user, field, room } = await atTheWall()
    await user.keyboard(hide)
    await user.click(await screen.findByRole('button', { name: 'Back' }))
    expect(isShown(field)).toBe(true)
    expect(field).toHaveProperty('value', 'thank you for')
    window.dispatchEvent(new Event('pagehide'))
    await waitFor(async () => {
      expect(await room.get('jotting.read', undefined)).toEqual({ wall: 'thank you for' })
    })
  })

  it.each([
    ['two presses', '{Shift>}{/Shift}{Shift>}{/Shift}'],
    ['a letter in between', '{Shift>}{/Shift}{Shift>}A{/Shift}{Shift>}{/Shift}'],
    ['capitals', '{Shift>}A{/Shift}{Shift>}B{/Shift}{Shift>}C{/Shift}'],
    ['a key that is held down', '{Shift>5/}'],
  ])('is not %s', async (_, keys) => {
    const { user, field } = await atTheWall()
    await user.keyboard(keys)
    expect(isShown(field)).toBe(true)
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull()
  })
})

it('brings back what was typed in a dialog', async () => {
  const { user } = await showAtHome(App, {
    place: '/wall',
    before: async room => {
      const [ana, ben] = (await room.look()).household?.members ?? []
      await room.get('appreciation.post', aCardDraft({ author: ana!.id, to: [ben!.id], words: 'the soup' }))
    },
  })
  await user.click(await screen.findByRole('button', { name: /^Open: the soup/ }))
  await user.click(await screen.findByRole('button', { name: 'Ana says it better' }))
  await user.type(await screen.findByRole('textbox', { name: 'What do you appreciate?' }), ', and the bread')
  await user.keyboard(hide)
  await user.click(await screen.findByRole('button', { name: 'Back' }))
  expect(await screen.findByDisplayValue('the soup, and the bread')).toBeTruthy()
})
