import { onScopeDispose, ref, watch, type Ref } from 'vue'
import type { MemberId } from '#domain/ids'
import type { OpenSummit } from '#domain/summit/open-summit'
import { speakerAt } from '#domain/summit/speaker'
import type { TimeSpent } from '#domain/summit/time-spent'

const storeEveryS = 10
// What is longer was no talking: the computer slept, or its clock was set.
const longestTickS = 5

/**
 * Seconds spent in the step on the table, and of these by whoever speaks: counted here while nobody pauses, stored every
 * ten and when leaving it. Counted by a clock that nobody can set.
 */
export function useSpentTime(
  summit: Readonly<Ref<OpenSummit>>,
  spend: (step: number, time: TimeSpent) => Promise<unknown>,
) {
  const isPaused = ref(false)
  const spentSeconds = ref(0)
  const spokenSeconds = ref<Readonly<Record<MemberId, number>>>({})
  let storedS = 0
  let lastTickMs = performance.now()

  const store = (step: number) => {
    if (spentSeconds.value === storedS) return
    storedS = spentSeconds.value
    void spend(step, { seconds: storedS, spoken: spokenSeconds.value })
  }
  const storeCurrent = () => {
    store(summit.value.current)
  }

  watch(
    () => summit.value.current,
    (step, before) => {
      if (before !== undefined) store(before)
      spentSeconds.value = storedS = summit.value.spentSeconds[step] ?? 0
      spokenSeconds.value = summit.value.spokenSeconds[step] ?? {}
    },
    { immediate: true },
  )
  const tick = () => {
    const nowMs = performance.now()
    const passedS = Math.min(longestTickS, (nowMs - lastTickMs) / 1000)
    lastTickMs = nowMs
    if (isPaused.value) return
    spentSeconds.value += passedS
    const speaker = speakerAt(summit.value)
    if (speaker !== null) {
      const spoken = (spokenSeconds.value[speaker] ?? 0) + passedS
      spokenSeconds.value = { ...spokenSeconds.value, [speaker]: spoken }
    }
    if (spentSeconds.value - storedS >= storeEveryS) storeCurrent()
  }
  const ticking = setInterval(tick, 1000)

  window.addEventListener('pagehide', storeCurrent)
  onScopeDispose(() => {
    clearInterval(ticking)
    window.removeEventListener('pagehide', storeCurrent)
    storeCurrent()
  })
  return { spentSeconds, spokenSeconds, isPaused }
}
