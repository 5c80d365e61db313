import { onScopeDispose } from 'vue'
import { isScreenHidden } from '../../composables/use-quick-hide'

export interface FrameKeys {
  back(): unknown
  onward(): unknown
  pause(): unknown
}

/** Page Down goes on, Page Up goes back, P pauses: never while somebody is typing. */
export function useFrameKeys(keys: FrameKeys): void {
  const press = (event: KeyboardEvent) => {
    if (isScreenHidden.value || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey)
      return
    if (event.key === 'PageDown') keys.onward()
    else if (event.key === 'PageUp') keys.back()
    else if (event.key.toLowerCase() === 'p') keys.pause()
    else return
    event.preventDefault()
  }
  window.addEventListener('keydown', press)
  onScopeDispose(() => {
    window.removeEventListener('keydown', press)
  })
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input, [role="alertdialog"] *'))
