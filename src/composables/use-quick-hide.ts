import { onScopeDispose, readonly, ref } from 'vue'
import { followQuickHide } from '#domain/quick-hide'

const isHidden = ref(false)

/** Whether the screen is cleared just now; keys of what lies behind the curtain do nothing then. */
export const isScreenHidden = readonly(isHidden)

/** Shift three times clears the screen. Whoever shows the curtain calls `comeBack` to open it again. */
export function useQuickHide() {
  let pressedAtMs: readonly number[] = []

  const follow = (event: KeyboardEvent) => {
    const next = followQuickHide(pressedAtMs, {
      key: event.key,
      atMs: event.timeStamp,
      isRepeat: event.repeat,
    })
    pressedAtMs = next.pressedAtMs
    if (next.hides) {
      isHidden.value = true
      otherWindows.postMessage('hide')
    }
  }
  // All of them go at once, whichever has the keyboard.
  const otherWindows = new BroadcastChannel('quick-hide')
  otherWindows.onmessage = () => (isHidden.value = true)
  // Captured, so that no field or dialog can keep the key to itself.
  window.addEventListener('keydown', follow, { capture: true })
  onScopeDispose(() => {
    window.removeEventListener('keydown', follow, { capture: true })
    otherWindows.close()
    isHidden.value = false
  })
  return {
    isHidden: isScreenHidden,
    comeBack: () => {
      isHidden.value = false
    },
  }
}
