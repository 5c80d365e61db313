import { onScopeDispose } from 'vue'

const flushing = new Set<() => Promise<void>>()

/** Stores everything that is half typed anywhere on the page, and resolves once it is stored. */
export const flushAll = async (): Promise<void> => {
  await Promise.all([...flushing].map(flush => flush()))
}

/**
 * Stores what is being typed a moment after the last key, and at once when the page is hidden, left or taken down.
 * `save` is called with the newest value only.
 */
export function useAutosave<Value>(save: (value: Value) => Promise<void>, afterMs = 350) {
  let waiting: { readonly value: Value } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> = Promise.resolve()

  const flush = (): Promise<void> => {
    clearTimeout(timer)
    if (waiting !== null) {
      const { value } = waiting
      waiting = null
      saving = saving.then(() => save(value))
    }
    return saving
  }
  /** Forgets what waits, and resolves once nothing is being stored any more. */
  const drop = (): Promise<void> => {
    clearTimeout(timer)
    waiting = null
    return saving
  }
  const keep = (value: Value): void => {
    waiting = { value }
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), afterMs)
  }
  const flushNow = () => void flush()

  for (const leaving of ['pagehide', 'blur', 'beforeunload']) window.addEventListener(leaving, flushNow)
  flushing.add(flush)
  onScopeDispose(() => {
    flushing.delete(flush)
    for (const leaving of ['pagehide', 'blur', 'beforeunload']) window.removeEventListener(leaving, flushNow)
    flushNow()
  })
  return { keep, flush, drop }
}
