import { onScopeDispose } from 'vue'
import { isScreenHidden } from '../../composables/use-quick-hide'

/** What the keys of a summit do; those with a number stand for the person at that place. */
export interface FrameActs {
  onward(): unknown
  back(): unknown
  pause(): unknown
  lot(): unknown
  ready(place: number): unknown
  type(): unknown
  sound(): unknown
  help(): unknown
}

export type FrameAct = keyof FrameActs

interface FrameKey {
  readonly act: FrameAct
  /** As the help overlay names it. */
  readonly shown: readonly string[]
  /** `KeyboardEvent.key`, in lower case. */
  readonly keys: readonly string[]
}

export const frameKeys: readonly FrameKey[] = [
  { act: 'onward', shown: ['Page Down'], keys: ['pagedown'] },
  { act: 'back', shown: ['Page Up'], keys: ['pageup'] },
  { act: 'pause', shown: ['P'], keys: ['p'] },
  { act: 'lot', shown: ['L'], keys: ['l'] },
  { act: 'ready', shown: ['1', '…', '8'], keys: ['1', '2', '3', '4', '5', '6', '7', '8'] },
  { act: 'type', shown: ['T'], keys: ['t'] },
  { act: 'sound', shown: ['S'], keys: ['s'] },
  { act: 'help', shown: ['?'], keys: ['?'] },
]

/** Hears the keys of a summit: never while somebody is typing or a dialog is open. */
export function useFrameKeys(acts: FrameActs): void {
  const press = (event: KeyboardEvent) => {
    // A key that is held down would run through the evening.
    if (event.repeat || isScreenHidden.value || isTyping(event.target)) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.toLowerCase()
    const found = frameKeys.find(({ keys }) => keys.includes(key))
    if (found === undefined) return
    event.preventDefault()
    if (found.act === 'ready') acts.ready(Number(key))
    else acts[found.act]()
  }
  window.addEventListener('keydown', press)
  onScopeDispose(() => {
    window.removeEventListener('keydown', press)
  })
}

// Radio buttons and check boxes take no letters, so that the keys go on working after one was pressed.
const typedInto =
  'textarea, select, input:not([type="radio"], [type="checkbox"]), [role="alertdialog"] *, [role="dialog"], [role="dialog"] *'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(typedInto))
