import { useI18n } from 'vue-i18n'
import { regional } from './regional'

const formats = new Map<string, Intl.ListFormat>()

/** `Ana, Ben and Cleo`, as the reader of the chosen language writes it. */
export function useLists() {
  const { locale } = useI18n()
  // Made once for all the cards of a wall.
  const format = () => {
    const tag = regional(locale.value)
    const known = formats.get(tag) ?? new Intl.ListFormat(tag)
    formats.set(tag, known)
    return known
  }
  return {
    inWords: (parts: readonly string[]) => format().format(parts),
    /** The same in pieces: what stands between two parts comes as a literal. */
    inPieces: (parts: readonly string[]) => format().formatToParts(parts),
  }
}
