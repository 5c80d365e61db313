import { useI18n } from 'vue-i18n'
import { regional } from './regional'

/** Sizes of files as the reader of the chosen language writes them. */
export function useSizes() {
  const { locale } = useI18n()
  const format = (count: number, unit: 'kilobyte' | 'megabyte', digits: number) =>
    new Intl.NumberFormat(regional(locale.value), {
      style: 'unit',
      unit,
      maximumFractionDigits: digits,
    }).format(count)

  return {
    /** `12 kB` or `3.4 MB`; never less than one kilobyte. */
    size: (bytes: number) =>
      bytes < 1_000_000
        ? format(Math.max(1, bytes / 1000), 'kilobyte', 0)
        : format(bytes / 1_000_000, 'megabyte', 1),
  }
}
