import { onScopeDispose } from 'vue'

/** Something that passes after a while; the while stands still when somebody is about to use it. */
export function usePassing(passed: () => void, afterMs = 10_000) {
  let leftMs = 0
  let since = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStanding = false

  const run = () => {
    clearTimeout(timer)
    since = performance.now()
    timer = setTimeout(() => {
      leftMs = 0
      passed()
    }, leftMs)
  }
  const stop = () => {
    clearTimeout(timer)
    leftMs = 0
  }
  onScopeDispose(stop)

  return {
    begin: () => {
      // Whatever it stood for before has gone: what is taken off the screen under a pointer is never left by it.
      isStanding = false
      leftMs = afterMs
      run()
    },
    stop,
    /** Stands still, or goes on with what is left. */
    stand: (isToStand: boolean) => {
      if (isToStand === isStanding) return
      isStanding = isToStand
      if (leftMs === 0) return
      if (isToStand) {
        clearTimeout(timer)
        leftMs = Math.max(1, leftMs - (performance.now() - since))
      } else run()
    },
  }
}
