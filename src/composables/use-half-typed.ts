import { onScopeDispose, reactive } from 'vue'
import { isScreenHidden } from './use-quick-hide'

const halfTyped = new Map<string, object>()

/**
 * The fields of a form in a dialog. Quick hide takes dialogs away and brings them back, so what was typed in them waits
 * meanwhile; closing them is another matter, and forgets it. `key` names the form and what it is about.
 */
export function useHalfTyped<Fields extends object>(key: string, begin: () => Fields): Fields {
  const fields = (halfTyped.get(key) as Fields | undefined) ?? (reactive(begin()) as Fields)
  halfTyped.set(key, fields)
  onScopeDispose(() => {
    if (!isScreenHidden.value) halfTyped.delete(key)
  })
  return fields
}
