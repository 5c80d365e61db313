import { useI18n } from 'vue-i18n'
import type { WallClock } from '#domain/calendar'
import { repeatOf, type WhichWeekday } from '#domain/unplug/repeat'
import type { UnplugHour } from '#domain/unplug/unplug-hour'
import { useDates } from './use-dates'
import { useLists } from './use-lists'

export const whichOf = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  [-1]: 'last',
} as const satisfies Record<WhichWeekday, string>

const aDay = 24 * 60

/** What people chose for an unplug hour, in a sentence of their language. */
export function useHourWords() {
  const { t } = useI18n()
  const { inWords } = useLists()
  const { timeOfDay, weekdayName, fullDay } = useDates()

  /** `1 h 30 min` */
  function long(minutes: number): string {
    const fill = { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
    if (fill.hours === 0) return t('hour.long-minutes', fill)
    return fill.minutes === 0 ? t('hour.long-hours', fill) : t('hour.long', fill)
  }

  /** `19:00–20:00`, or when it begins and how long it is. */
  function times({ startsAt, minutes }: Pick<UnplugHour, 'startsAt' | 'minutes'>): string {
    const start = timeOfDay(startsAt)
    return minutes < aDay
      ? `${start}–${timeOfDay(laterOnTheWall(startsAt, minutes))}`
      : t('hour.from-time', { time: start, long: long(minutes) })
  }

  /** `Tuesday and Thursday, 19:00–20:00` */
  function sentence(hour: Pick<UnplugHour, 'rule' | 'from' | 'startsAt' | 'minutes'>): string {
    const time = times(hour)
    const repeat = repeatOf(hour.rule)
    switch (repeat.kind) {
      case 'once':
        return t('hour.said-once', { day: fullDay(hour.from), time })
      case 'weekly': {
        if (repeat.every === 1 && repeat.weekdays.length === 7) return t('hour.said-every-day', { time })
        const days = inWords(repeat.weekdays.map(weekday => weekdayName(weekday)))
        return repeat.every === 1
          ? t('hour.said-weekly', { days, time })
          : t('hour.said-weekly-every', { days, time, every: t(`hour.every-weeks.${repeat.every}`) })
      }
      case 'monthly':
        return t('hour.said-monthly', {
          which: t(`hour.which-of.${whichOf[repeat.which]}`),
          weekday: weekdayName(repeat.weekday),
          time,
        })
      case 'other':
        return t('hour.said-other', { rule: repeat.rule, time })
    }
  }

  return { sentence, times, long }
}

function laterOnTheWall(time: WallClock, minutes: number): WallClock {
  const [hours = 0, past = 0] = time.split(':').map(Number)
  const later = (hours * 60 + past + minutes) % aDay
  return [Math.floor(later / 60), later % 60]
    .map(part => String(part).padStart(2, '0'))
    .join(':') as WallClock
}
