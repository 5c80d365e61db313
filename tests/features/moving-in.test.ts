// @vitest-environment happy-dom
import { show } from '../support/screen'
import { bridgeTo } from '../support/fake-bridge'
import { screen } from '@testing-library/vue'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import App from '../../src/App.vue'
import { router } from '../../src/router'
import { putFileInPlaceOf } from '../support/disk'

async function atTheDoor() {
  const room = await bridgeTo()
  await router.replace('/')
  const { user } = show(App)
  await user.click(await screen.findByRole('button', { name: 'Begin our household' }))
  const fill = async (label: string, words: string) => user.type(screen.getByLabelText(label), words)
  return { room, user, fill }
}

it('leads from the welcome through the names to home', async () => {
  const { fill, user, room } = await atTheDoor()
  const done = screen.getByRole('button', { name: 'Move in' })
  expect(done).toHaveProperty('disabled', true)
  await fill('Name of the household', 'The corner house')
  await fill('Name of person 1', 'Ana')
  await fill('Name of person 2', 'Ben')
  await user.click(done)
  expect((await screen.findByRole('heading', { level: 1, name: 'The corner house' })).tagName).toBe('H1')
  expect(screen.getByRole('button', { name: 'Open summit' })).toBeTruthy()
  expect((await room.look()).household?.members.map(member => member.name)).toEqual(['Ana', 'Ben'])
})

it('says when two are called the same, and keeps what was typed', async () => {
  const { fill, user, room } = await atTheDoor()
  await fill('Name of the household', 'The corner house')
  await fill('Name of person 1', 'Ana')
  await fill('Name of person 2', 'Ana')
  await user.click(screen.getByRole('button', { name: 'Move in' }))
  expect((await screen.findByText(/Two people are called/)).closest('[role="alert"]')).not.toBeNull()
  expect(screen.getByLabelText('Name of person 2')).toHaveProperty('value', 'Ana')
  expect((await room.look()).household).toBeNull()
})

it('says when the disk does not take it, and keeps what was typed', async () => {
  const { fill, user, room } = await atTheDoor()
  await fill('Name of the household', 'The corner house')
  await fill('Name of person 1', 'Ana')
  await fill('Name of person 2', 'Ben')
  await putFileInPlaceOf(join(room.folder, 'books'))
  await user.click(screen.getByRole('button', { name: 'Move in' }))
  expect(await screen.findByText(/^Not saved yet/)).toBeTruthy()
  expect(screen.getByLabelText('Name of person 1')).toHaveProperty('value', 'Ana')
})
