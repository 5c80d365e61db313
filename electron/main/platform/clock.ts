import { Temporal } from 'temporal-polyfill'
import type { Instant } from '#domain/calendar'
import { isInstant } from '#domain/calendar-text'
import type { Clock } from '#domain/clock'
import { testSwitch } from './arguments'

/** The clock on the wall. Under test it may have been set to another moment, from which it goes on. */
export function systemClock(): Clock {
  const set = testSwitch('test-clock')
  const ahead = isInstant(set)
    ? Temporal.Instant.from(set).since(Temporal.Now.instant())
    : new Temporal.Duration()
  const zone = testSwitch('test-zone')
  return {
    now: () => Temporal.Now.instant().add(ahead).toString({ smallestUnit: 'millisecond' }) as Instant,
    zone: () => zone ?? Temporal.Now.timeZoneId(),
  }
}
