import { minutesBetween, type Instant } from '#domain/calendar'
import type { Clock } from '#domain/clock'
import type { Reminding } from '../../storage/book-kinds'
import type { Shelf } from '../../storage/shelf'

// What was looked at costs nothing to look at again, so it is not written every time.
const writtenEveryMinutes = 60

/**
 * What this computer remembers of reminders. A disk that takes nothing must not keep them from being said: what is in
 * memory counts, and reaches the disk when it can.
 */
export class ReminderMemory {
  readonly #shelf: Shelf
  readonly #clock: Clock
  #current: Reminding
  #writtenAt: Instant | null = null

  constructor(shelf: Shelf, clock: Clock) {
    this.#shelf = shelf
    this.#clock = clock
    this.#current = shelf.reminding.current
  }

  get current(): Reminding {
    return this.#current
  }

  /** Remembers it, on the disk as well. */
  async keep(change: Partial<Reminding>): Promise<void> {
    this.#current = { ...this.#current, ...change }
    await this.write()
  }

  /** Remembers what is worth writing once an hour. */
  async keepLightly(change: Partial<Reminding>): Promise<void> {
    this.#current = { ...this.#current, ...change }
    const now = this.#clock.now()
    if (this.#writtenAt === null || minutesBetween(this.#writtenAt, now) >= writtenEveryMinutes)
      await this.write()
  }

  async write(): Promise<void> {
    this.#writtenAt = this.#clock.now()
    await this.#shelf.reminding.put(() => this.#current)
  }
}
