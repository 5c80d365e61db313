import type { Instant } from './calendar'

/** Where the time comes from. No rule asks what time it is; whoever calls one hands it in. */
export interface Clock {
  now(): Instant
  /** The IANA zone of this computer, `Europe/Berlin`. */
  zone(): string
}
