import type { Day, Instant, WallClock } from '#domain/calendar'

/** What calendar and clock on a wall show at a moment, in an IANA zone. */
export function wallAt(moment: Instant, zone: string): { readonly day: Day; readonly time: WallClock } {
  // Swedish dates are ISO dates.
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(moment))
  return { day: shown.slice(0, 10) as Day, time: shown.slice(11, 16) as WallClock }
}
