import { useI18n } from 'vue-i18n'
import { daysOf, type Week } from '#domain/calendar'
import { useDates } from '../../composables/use-dates'

/** How a week is called on the axis, in the table and aloud. */
export function useWeekNames() {
  const { t } = useI18n()
  const { shortDay, fullDay } = useDates()

  return {
    shortWeek: (week: Week) => shortDay(daysOf(week).from),
    longWeek: (week: Week) => t('trends.week-of', { day: fullDay(daysOf(week).from) }),
  }
}
