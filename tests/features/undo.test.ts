// @vitest-environment happy-dom
import { show, showAtHome } from '../support/screen'
import { screen, waitFor } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Score } from '#domain/score'
import UndoBar from '../../src/components/UndoBar.vue'
import App from '../../src/App.vue'
import { aCardDraft, idNumbered } from '../support/builders'
import type { TestWorkroom } from '../support/workroom'

const score = 7 as Score

async function aCardHangs(room: TestWorkroom) {
  const [ana, ben] = (await room.look()).household?.members ?? []
  const draft = aCardDraft({ author: ana!.id, to: [ben!.id], words: 'for the soup' })
  await room.get('appreciation.post', draft)
}

async function takingACardDown(settings: Parameters<typeof showAtHome>[1] = {}) {
  const shown = await showAtHome(App, { place: '/wall', before: aCardHangs, ...settings })
  await shown.user.click(await screen.findByRole('button', { name: /^Open: for/ }))
  await shown.user.click(await screen.findByRole('button', { name: 'Withdraw' }))
  await shown.user.click(await screen.findByRole('button', { name: 'Take it down' }))
  const undo = await screen.findByRole('button', { name: 'Undo' })
  return { ...shown, undo }
}

/** Both have said how their week was, and their answers are turned over. */
async function theAnswersAreOver(room: TestWorkroom) {
  const present = (await room.look()).household?.members.map(member => member.id) ?? []
  await room.get('summit.open', { agenda: 'quick-20', present })
  await room.get('summit.go-to', { step: 1 })
  for (const [index, memberId] of present.entries()) {
    const scores = { connected: score, appreciated: score, energy: score }
    const draft = { scores, high: `high of ${String(index)}`, low: '', thanks: '', guesses: {} }
    const said = [
      { act: 'write', memberId, draft },
      { act: 'finish', memberId },
    ] as const
    for (const answer of said)
      await room.get('summit.answer', { step: 1, reader: memberId, answer: { kind: 'check-in', answer } })
  }
  await room.get('check-in.reveal', undefined)
}

afterEach(() => {
  vi.useRealTimers()
})

describe('a card that was taken down', () => {
  it('is said, and the heading has the focus with the button one key away', async () => {
    const { user, undo } = await takingACardDown()
    expect(screen.getAllByRole('status').map(status => status.textContent?.trim())).toContain('Taken down.')
    await waitFor(() => {
      expect(document.activeElement?.tagName).toBe('H1')
    })
    await user.tab()
    expect(document.activeElement).toBe(undo)
  })

  it('hangs again after Undo, and the focus is not lost', async () => {
    const { user, undo, room } = await takingACardDown()
    await user.click(undo)
    expect(await screen.findByText('for the soup')).toBeTruthy()
    expect((await room.get('wall.look', { viewers: null })).cards).toHaveLength(1)
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('cannot be put back a second time later on: that is said in words', async () => {
    const { user, undo } = await takingACardDown({
      handlers: handlers => ({
        ...handlers,
        'entry.put-back': async () => ({ ok: false, failure: { kind: 'too-late' } }),
      }),
    })
    await user.click(undo)
    expect((await screen.findByText(/^That was a while ago/)).closest('[role="alert"]')).not.toBeNull()
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })
})

it('turns a check-in over again that was taken back', async () => {
  const { user } = await showAtHome(App, { place: '/summit', before: theAnswersAreOver })
  await user.click(await screen.findByRole('button', { name: 'Ana: take my answers back' }))
  const undo = await screen.findByRole('button', { name: 'Undo' })
  expect(screen.queryByText('high of 0')).toBeNull()
  await user.click(undo)
  expect(await screen.findByText('high of 0')).toBeTruthy()
  await waitFor(() => {
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })
})

describe('the offer', () => {
  const barOf = async () => {
    vi.useFakeTimers()
    const putBack = vi.fn()
    const shown = show(UndoBar, { said: 'Taken down.', putBack, modelValue: null })
    await shown.rerender({ modelValue: idNumbered(500) })
    const button = screen.getByRole('button', { name: 'Undo' })
    const isOver = () => shown.emitted('update:modelValue') !== undefined
    return { button, isOver }
  }

  it('passes after ten seconds', async () => {
    const { isOver } = await barOf()
    await vi.advanceTimersByTimeAsync(9_900)
    expect(isOver()).toBe(false)
    await vi.advanceTimersByTimeAsync(200)
    expect(isOver()).toBe(true)
  })

  it.each([
    ['the pointer is over it', 'mouseenter', 'mouseleave'],
    ['the button has the focus', 'focus', 'blur'],
  ])('stands still while %s', async (_, comes, goes) => {
    const { button, isOver } = await barOf()
    await vi.advanceTimersByTimeAsync(5_000)
    come(button, comes)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(isOver()).toBe(false)
    come(button, goes)
    await vi.advanceTimersByTimeAsync(4_500)
    expect(isOver()).toBe(false)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(isOver()).toBe(true)
  })
})

function come(button: HTMLElement, event: string) {
  if (event === 'focus') button.focus()
  else if (event === 'blur') button.blur()
  else button.parentElement?.dispatchEvent(new MouseEvent(event))
}
