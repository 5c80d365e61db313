import { useI18n } from 'vue-i18n'
import type { Day, Month } from '#domain/calendar'
import { daysIn } from '#domain/recap/period'
import type { Period } from '#domain/recap/period-text'
import { useDates } from '../../composables/use-dates'
import { regional } from '../../composables/regional'

/** What periods and months are called. */
export function usePeriodName() {
  const { locale } = useI18n()
  const { dayRange, monthName } = useDates()

  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(regional(locale.value), { ...options, timeZone: 'UTC' })
  const atMidnight = (day: Day) => new Date(`${day}T00:00:00Z`)

  function periodName(period: Period): string {
    const { from, to } = daysIn(period)
    const [first, last] = [atMidnight(from), atMidnight(to)]
    switch (period.kind) {
      case 'week':
        return dayRange(from, to)
      case 'month':
        return monthName(period.month)
      case 'quarter':
        return format({ month: 'long', year: 'numeric' }).formatRange(first, last)
      case 'year':
        return format({ year: 'numeric' }).format(first)
    }
  }
  return {
    /** `16 – 22 November 2026`, `November 2026`, `October – December 2026`, `2026` */
    periodName,
    /** `Nov` */
    shortMonth: (month: Month) => format({ month: 'short' }).format(atMidnight(`${month}-01` as Day)),
  }
}
