// @vitest-environment happy-dom
import { showAtHome } from '../support/screen'
import { fireEvent, screen, waitFor } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import App from '../../src/App.vue'
import { aDraft } from '../support/builders'
import type { TestWorkroom } from '../support/workroom'

/** A summit is going on, at one of its steps. */
async function atStep(step: number, meanwhile: (room: TestWorkroom) => Promise<unknown> = async () => null) {
  const shown = await showAtHome(App, {
    place: '/summit',
    before: async room => {
      const present = (await room.look()).household?.members.map(member => member.id) ?? []
      await room.get('summit.open', { agenda: 'quick-20', present })
      await room.get('summit.go-to', { step })
      await meanwhile(room)
    },
  })
  await screen.findByRole('button', { name: 'Pause' })
  return { ...shown, table: () => shown.room.get('summit.current', { reader: null }) }
}

describe('the keys of a summit', () => {
  it('say on arriving who is ready, by the number of the place', async () => {
    const { user, table } = await atStep(0)
    await user.keyboard('2')
    await waitFor(async () => {
      const now = await table()
      expect(now?.summit.steps[0]).toMatchObject({ progress: { ready: [now?.summit.present[1]] } })
    })
  })

  it('go on working after a radio button or a check box was pressed', async () => {
    const { container, table } = await atStep(0)
    const radio = document.createElement('input')
    radio.type = 'radio'
    container.append(radio)
    radio.focus()
    await fireEvent.keyDown(radio, { key: 'PageDown', bubbles: true })
    await waitFor(async () => {
      expect((await table())?.summit.current).toBe(1)
    })
  })

  it('do not run through the evening while one is held down', async () => {
    const { container, table } = await atStep(0)
    await fireEvent.keyDown(container, { key: 'PageDown', repeat: true, bubbles: true })
    await new Promise(resolve => setTimeout(resolve, 50))
    expect((await table())?.summit.current).toBe(0)
  })
})

it('takes a double click for one: the second is not for the step that has come', async () => {
  const { table } = await atStep(0)
  const next = screen.getByRole('button', { name: 'Next: Check-in' })
  await fireEvent.click(next, { detail: 1 })
  await fireEvent.click(await screen.findByRole('button', { name: 'Skip this step' }), { detail: 2 })
  await new Promise(resolve => setTimeout(resolve, 50))
  expect((await table())?.summit.current).toBe(1)
})

describe('the end of a summit', () => {
  const answered = async (room: TestWorkroom) => {
    const now = await room.get('summit.current', { reader: null })
    const memberId = now!.summit.present[0]!
    for (const answer of [
      { act: 'write', memberId, draft: aDraft() },
      { act: 'finish', memberId },
    ] as const)
      await room.get('summit.answer', { step: 1, answer: { kind: 'check-in', answer }, reader: memberId })
  }

  it('asks first where answers were not turned over, and forgets nothing before that', async () => {
    const { user, table } = await atStep(7, answered)
    await user.click(screen.getByRole('button', { name: 'Close summit' }))
    expect(await screen.findByRole('alertdialog')).toBeTruthy()
    expect(await table()).not.toBeNull()
    await user.click(screen.getByRole('button', { name: 'Go on with it' }))
    await waitFor(() => {
      expect(screen.queryByRole('alertdialog')).toBeNull()
    })
    expect(await table()).not.toBeNull()
  })

  it('takes along what was typed in the moment before', async () => {
    const { user, room } = await atStep(5)
    await user.type(await screen.findByRole('textbox', { name: 'Time together' }), 'the market')
    // By the stop dialog, since there are steps to come.
    await user.click(screen.getByRole('button', { name: 'Stop here …' }))
    await user.click(await screen.findByRole('button', { name: 'End the summit now' }))
    await screen.findByRole('heading', { name: 'That was your summit.' })
    const [month] = await room.shelf.books.months.all()
    expect(month?.summits.map(({ plans }) => plans.together)).toEqual(['the market'])
  })
})

it('whoever gets up by mistake stays: what is hidden goes only after a question', async () => {
  const { user, table } = await atStep(1)
  await user.click(screen.getByRole('button', { name: 'Who is here' }))
  const ben = await screen.findByRole('checkbox', { name: /Ben/ })
  await user.click(ben)
  await user.click(await screen.findByRole('button', { name: 'Ben stays' }))
  expect((await table())?.summit.present).toHaveLength(2)
  expect(ben).toHaveProperty('checked', true)
})
