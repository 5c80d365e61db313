import { useI18n } from 'vue-i18n'
import type { Day, Instant, Month, WallClock, Weekday } from '#domain/calendar'
import { regional } from './regional'
import { wallAt } from './wall-at'

// Days have no zone, so they are shown in the one in which they are midnight.
const atMidnight = (day: Day): Date => new Date(`${day}T00:00:00Z`)
const inFull = { day: 'numeric', month: 'long', year: 'numeric' } as const
const aMonday = '2024-01-01' as Day
const dayMs = 86_400_000

// To make one takes longer than to draw a card with it, and hundreds of cards are drawn in a scroll.
const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formats.set(key, format)
  return format
}

/** Days and times as the reader of the chosen language writes them. */
export function useDates() {
  const { locale } = useI18n()
  const format = (options: Intl.DateTimeFormatOptions) => formatFor(regional(locale.value), options)
  const clockTime = (moment: Instant, zone: string) =>
    format({ hour: 'numeric', minute: '2-digit', timeZone: zone }).format(new Date(moment))
  const longDayIn = (moment: Instant, zone: string) =>
    format({ weekday: 'long', day: 'numeric', month: 'long', timeZone: zone }).format(new Date(moment))

  return {
    /** `Sunday, 22 November` */
    longDay: (day: Day) =>
      format({ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(atMidnight(day)),
    /** `22 Nov` */
    shortDay: (day: Day) =>
      format({ day: 'numeric', month: 'short', timeZone: 'UTC' }).format(atMidnight(day)),
    /** `22 November 2026` */
    fullDay: (day: Day) => format({ ...inFull, timeZone: 'UTC' }).format(atMidnight(day)),
    /** `16 – 22 November 2026` */
    dayRange: (from: Day, to: Day) =>
      format({ ...inFull, timeZone: 'UTC' }).formatRange(atMidnight(from), atMidnight(to)),
    /** The local day of a moment. */
    dayOf: (moment: Instant) => format({ day: 'numeric', month: 'long' }).format(new Date(moment)),
    /** `Sunday, 22 November 2026 at 19:04` */
    fullMoment: (moment: Instant) =>
      format({ dateStyle: 'full', timeStyle: 'short' }).format(new Date(moment)),
    /** `22 November 2026`, the local day of a moment. */
    fullDayOf: (moment: Instant) => format(inFull).format(new Date(moment)),
    /** `Nov 26` */
    shortMonth: (day: Day) =>
      format({ month: 'short', year: '2-digit', timeZone: 'UTC' }).format(atMidnight(day)),
    /** `November 2026` */
    monthName: (month: Month) =>
      format({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(atMidnight(`${month}-01` as Day)),
    /** `19:00` or `7:00 PM` */
    timeOfDay: (time: WallClock) =>
      format({ hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
        new Date(`2024-01-01T${time}:00Z`),
      ),
    /** `19:00`: a moment on the clocks of an IANA time zone. */
    clockTime,
    /** `Sunday, 22 November` */
    longDayIn,
    /** `19:00` on that day, `Sunday, 22 November, 19:00` on any other. */
    timeNear: (moment: Instant, zone: string, day: Day) =>
      wallAt(moment, zone).day === day
        ? clockTime(moment, zone)
        : `${longDayIn(moment, zone)}, ${clockTime(moment, zone)}`,
    /** `19:00 – 20:00`, over midnight too; with its day where it ends a day later or more. */
    timeRange: (from: Instant, to: Instant, zone: string) => {
      const begins = clockTime(from, zone)
      const isShort = Date.parse(to) - Date.parse(from) < dayMs
      return `${begins} – ${isShort ? clockTime(to, zone) : `${longDayIn(to, zone)}, ${clockTime(to, zone)}`}`
    },
    weekdayName: (weekday: Weekday, length: 'long' | 'short' = 'long') =>
      format({ weekday: length, timeZone: 'UTC' }).format(
        new Date(atMidnight(aMonday).getTime() + (weekday - 1) * dayMs),
      ),
  }
}
