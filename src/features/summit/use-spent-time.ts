import { onScopeDispose, ref, watch, type Ref } from 'vue'
import type { OpenSummit } from '#domain/summit/open-summit'

const storeEveryS = 10

/** Seconds spent in the step on the table: counted here while nobody pauses, stored every ten and when leaving it. */
export function useSpentTime(
  summit: Readonly<Ref<OpenSummit>>,
  spend: (step: number, seconds: number) => Promise<unknown>,
) {
  const isPaused = ref(false)
  const spentSeconds = ref(0)
  let storedS = 0

  const store = (step: number) => {
    if (spentSeconds.value === storedS) return
    storedS = spentSeconds.value
    void spend(step, storedS)
  }
  const storeCurrent = () => {
    store(summit.value.current)
  }

  watch(
    () => summit.value.current,
    (step, before) => {
      if (before !== undefined) store(before)
      spentSeconds.value = storedS = summit.value.spentSeconds[step] ?? 0
    },
    { immediate: true },
  )
  const ticking = setInterval(() => {
    if (isPaused.value) return
    spentSeconds.value += 1
    if (spentSeconds.value - storedS >= storeEveryS) storeCurrent()
  }, 1000)

  window.addEventListener('pagehide', storeCurrent)
  onScopeDispose(() => {
    clearInterval(ticking)
    window.removeEventListener('pagehide', storeCurrent)
    storeCurrent()
  })
  return { spentSeconds, isPaused }
}
