import { useI18n } from 'vue-i18n'
import { daysIn } from '#domain/recap/period'
import type { Period } from '#domain/recap/period-text'
import { useDates } from '../../composables/use-dates'
import { regional } from '../../composables/regional'

/** What a period is called: `16 – 22 November 2026`, `November 2026`, `October – December 2026`, `2026`. */
export function usePeriodName() {
  const { locale } = useI18n()
  const { dayRange, monthName } = useDates()

  return (period: Period): string => {
    const { from, to } = daysIn(period)
    const [first, last] = [from, to].map(day => new Date(`${day}T00:00:00Z`)) as [Date, Date]
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(regional(locale.value), { ...options, timeZone: 'UTC' })
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
}
