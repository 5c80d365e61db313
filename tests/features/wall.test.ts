// @vitest-environment happy-dom
import { aCardDraft } from '../support/builders'
import { showAtHome } from '../support/screen'
import { screen, waitFor } from '@testing-library/vue'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import App from '../../src/App.vue'
import { putFileInPlaceOf } from '../support/disk'

async function writingACard(words: string) {
  const shown = await showAtHome(App, { place: '/wall' })
  await shown.user.click(await screen.findByRole('button', { name: 'Write a card' }))
  await shown.user.click(await screen.findByRole('radio', { name: 'Ana' }))
  const field = screen.getByRole('textbox', { name: 'What do you appreciate?' })
  await shown.user.click(field)
  await shown.user.paste(words)
  const putUp = () => shown.user.click(screen.getByRole('button', { name: 'Put it up' }))
  return { ...shown, field, putUp }
}

it('hangs a card on the wall as it was written, and none of it is taken for markup', async () => {
  const { putUp, container, room } = await writingACard('<img src=x onerror=alert(1)> شكرًا 🫖')
  await putUp()
  const words = '<img src=x onerror=alert(1)> شكرًا 🫖'
  expect(await screen.findByText(words, { selector: 'blockquote' })).toBeTruthy()
  expect(container.querySelector('img')).toBeNull()
  await waitFor(async () => {
    expect(await room.get('jotting.read', undefined)).toEqual({ wall: '' })
  })
})

it('says that a card is too long, and keeps every word of it', async () => {
  const words = 'x'.repeat(2001)
  const { putUp, field, room } = await writingACard(words)
  await putUp()
  expect(await screen.findByText(/longer than there is room for/)).toBeTruthy()
  expect(field).toHaveProperty('value', words)
  expect((await room.get('wall.look', { viewers: null })).cards).toEqual([])
})

it('says that a card could not be saved, and keeps it', async () => {
  const { putUp, field, room } = await writingACard('for the soup')
  const [author, to] = (await room.look()).household?.members ?? []
  await room.get('appreciation.post', aCardDraft({ author: author!.id, to: [to!.id], words: 'earlier' }))
  await putFileInPlaceOf(join(room.folder, 'books', 'months'))
  await putUp()
  expect(await screen.findByText(/^Not saved yet/)).toBeTruthy()
  expect(field).toHaveProperty('value', 'for the soup')
})

it('asks once more before a card comes down', async () => {
  const { putUp, user, room } = await writingACard('for the soup')
  await putUp()
  await user.click(await screen.findByRole('button', { name: /^Open: for/ }))
  await user.click(await screen.findByRole('button', { name: 'Withdraw' }))
  await user.click(await screen.findByRole('button', { name: 'Take it down' }))
  await waitFor(async () => {
    expect((await room.get('wall.look', { viewers: null })).cards).toEqual([])
  })
  await waitFor(() => {
    expect(screen.queryByText('for the soup')).toBeNull()
  })
})
