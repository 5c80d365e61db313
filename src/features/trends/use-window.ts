import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { daysOf, type Week } from '#domain/calendar'
import { furthestBack, windowOf, type Span } from '#domain/trends/window'
import { useDates } from '../../composables/use-dates'

/** Which weeks are looked at: a span of them, and how far back it ends. */
export function useWindow(weeks: () => readonly Week[]) {
  const { t } = useI18n()
  const { shortDay, shortMonth, fullDay } = useDates()
  const span = ref<Span>('year')
  const back = ref(0)

  const furthest = computed(() => furthestBack(span.value, weeks().length))
  const window = computed(() => windowOf(span.value, weeks().length, Math.min(back.value, furthest.value)))
  const shown = computed(() => weeks().slice(window.value.from, window.value.to))
  const isLong = computed(() => shown.value.length > 60)

  return {
    span,
    window,
    /** The weeks of the window. */
    shown,
    /** Their names on an axis, and where there is room for more words. */
    labels: computed(() =>
      shown.value.map(week => (isLong.value ? shortMonth : shortDay)(daysOf(week).from)),
    ),
    titles: computed(() => shown.value.map(week => t('trends.week-of', { day: fullDay(daysOf(week).from) }))),
    words: computed(() => {
      const [first, last] = [shown.value[0], shown.value.at(-1)]
      if (first === undefined || last === undefined) return ''
      return t('trends.from-to', { from: fullDay(daysOf(first).from), to: fullDay(daysOf(last).to) })
    }),
    canGoBack: computed(() => back.value < furthest.value),
    canGoOn: computed(() => Math.min(back.value, furthest.value) > 0),
    /** Goes on by half a window, or by one week. */
    go(direction: 'earlier' | 'later', isFar = true) {
      const step = isFar ? Math.max(1, Math.floor(shown.value.length / 2)) : 1
      const to = Math.min(back.value, furthest.value) + (direction === 'earlier' ? step : -step)
      back.value = Math.min(furthest.value, Math.max(0, to))
    },
  }
}
