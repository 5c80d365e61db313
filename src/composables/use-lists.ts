import { useI18n } from 'vue-i18n'
import { regional } from './regional'

/** `Ana, Ben and Cleo`, as the reader of the chosen language writes it. */
export function useLists() {
  const { locale } = useI18n()
  const format = () => new Intl.ListFormat(regional(locale.value))
  return {
    inWords: (parts: readonly string[]) => format().format(parts),
    /** The same in pieces: what stands between two parts comes as a literal. */
    inPieces: (parts: readonly string[]) => format().formatToParts(parts),
  }
}
