// @vitest-environment happy-dom
import { showAtHome } from '../support/screen'
import { screen, waitFor, within } from '@testing-library/vue'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import App from '../../src/App.vue'
import { filesIn, wordsIn } from '../support/disk'

// The page is made anew when somebody stands up. Here there is no page to make: it is enough to know that it was asked.
const madeAnew = vi.spyOn(window.location, 'reload')
beforeEach(() => {
  madeAnew.mockReset().mockReturnValue(undefined)
})

const questions = [
  'How connected did you feel this week?',
  'How appreciated did you feel?',
  /^How much energy/,
]

/** Ana sits at the screen in a running summit. */
async function anaSitsDown() {
  const shown = await showAtHome(App, {
    place: '/summit',
    before: async room => {
      const present = (await room.look()).household?.members.map(member => member.id) ?? []
      await room.get('summit.open', { agenda: 'quick-20', present })
      await room.get('summit.go-to', { step: 1 })
    },
  })
  await shown.user.click(await screen.findByRole('button', { name: 'I am Ana' }))
  const high = await screen.findByRole('textbox', { name: 'One high of the week' })
  return { ...shown, high }
}

describe('answering in one’s turn', () => {
  it('needs a number or “not today” for each of the three', async () => {
    const { user } = await anaSitsDown()
    await user.click(screen.getByRole('button', { name: 'Done, pass the screen on' }))
    expect(await screen.findByText(/Please choose a number for each, or “not today”/)).toBeTruthy()
    expect(madeAnew).not.toHaveBeenCalled()
  })

  it('is kept, and the page is made anew for whoever comes next', async () => {
    const { user, high, room } = await anaSitsDown()
    await user.type(high, 'the walk by the river')
    for (const question of questions) {
      const group = within(screen.getByRole('group', { name: question }))
      await user.click(group.getByRole('radio', { name: /^8 –/ }))
    }
    await user.click(screen.getByRole('button', { name: 'Done, pass the screen on' }))
    await waitFor(() => {
      expect(madeAnew).toHaveBeenCalled()
    })
    expect((await filesIn(room.folder))['books/drafts.json']).toContain('the walk by the river')
    expect(screen.queryByDisplayValue('the walk by the river')).toBeNull()
  })

  it('shows no score lit', async () => {
    const { user, container } = await anaSitsDown()
    const group = within(screen.getByRole('group', { name: questions[0] as string }))
    await user.click(group.getByRole('radio', { name: /^8 –/ }))
    expect(container.querySelector('.is-lit')).toBeNull()
  })
})

describe('not today', () => {
  it('said before anything was typed stores nothing', async () => {
    const { user, room } = await anaSitsDown()
    await user.click(screen.getByRole('button', { name: 'Not today' }))
    await waitFor(() => {
      expect(madeAnew).toHaveBeenCalled()
    })
    expect(await wordsIn(room.folder)).toMatch(/"declined": \[\s+"/)
  })

  it('said right after the last key stores nothing of what was typed', async () => {
    const { user, high, room } = await anaSitsDown()
    await user.type(high, 'something I regret')
    await user.click(screen.getByRole('button', { name: 'Not today' }))
    await waitFor(() => {
      expect(madeAnew).toHaveBeenCalled()
    })
    // What a reload does first.
    window.dispatchEvent(new Event('pagehide'))
    await new Promise(resolve => setTimeout(resolve, 500))
    await room.shelf.settled()
    expect(await wordsIn(room.folder)).not.toContain('something I regret')
  })
})
