import { onScopeDispose, ref, type Ref } from 'vue'
import { followQuickHide } from '#domain/quick-hide'

/** Whether the screen is cleared. Shift three times clears it; whoever shows the curtain opens it again. */
export function useQuickHide(): Ref<boolean> {
  const isHidden = ref(false)
  let pressedAtMs: readonly number[] = []

  const follow = (event: KeyboardEvent) => {
    const next = followQuickHide(pressedAtMs, {
      key: event.key,
      atMs: event.timeStamp,
      isRepeat: event.repeat,
    })
    pressedAtMs = next.pressedAtMs
    if (next.hides) isHidden.value = true
  }
  // Captured, so that no field or dialog can keep the key to itself.
  window.addEventListener('keydown', follow, { capture: true })
  onScopeDispose(() => {
    window.removeEventListener('keydown', follow, { capture: true })
  })
  return isHidden
}
