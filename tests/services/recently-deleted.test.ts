import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fail, ok } from '#domain/result'
import { RecentlyDeleted } from '../../electron/main/services/recently-deleted'
import { idNumbered } from '../support/builders'

const id = idNumbered<string>(1)
const other = idNumbered<string>(2)
const back = () => Promise.resolve(ok(null))

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

it.each([
  ['at once', 0, ok(null)],
  ['for a minute', 59_000, ok(null)],
  ['no more after that', 61_000, fail({ kind: 'too-late' })],
])('what was deleted can be put back %s', async (_, ms, expected) => {
  const deleted = new RecentlyDeleted()
  deleted.remember(id, back)
  vi.advanceTimersByTime(ms)
  expect(await deleted.putBack(id)).toEqual(expected)
})

it('what was deleted, put back and deleted again can be put back for a minute from then on', async () => {
  const deleted = new RecentlyDeleted()
  deleted.remember(id, back)
  vi.advanceTimersByTime(50_000)
  expect(await deleted.putBack(id)).toEqual(ok(null))
  deleted.remember(id, () => Promise.resolve(ok(null)))
  vi.advanceTimersByTime(15_000)
  expect(await deleted.putBack(id)).toEqual(ok(null))
})

it('each thing by itself, and each once', async () => {
  const deleted = new RecentlyDeleted()
  deleted.remember(id, back)
  deleted.remember(other, back)
  expect(await deleted.putBack(other)).toEqual(ok(null))
  expect(await deleted.putBack(other)).toEqual(fail({ kind: 'too-late' }))
  expect(await deleted.putBack(id)).toEqual(ok(null))
})
