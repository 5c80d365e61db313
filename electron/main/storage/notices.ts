import type { BookName, Notice, NoticeKind } from '#contract/keeping'
import type { Clock } from '#domain/clock'
import type { Id, NewId } from '#domain/ids'

/** What people have yet to be told about their books. */
export class Notices {
  readonly #clock: Clock
  readonly #newId: NewId
  readonly #changed: (notices: readonly Notice[]) => void
  #notices: readonly Notice[] = []

  constructor(clock: Clock, newId: NewId, changed: (notices: readonly Notice[]) => void) {
    this.#clock = clock
    this.#newId = newId
    this.#changed = changed
  }

  get all(): readonly Notice[] {
    return this.#notices
  }

  tell(book: BookName, notice: NoticeKind): void {
    this.#keep([...this.#notices, { id: this.#newId(), at: this.#clock.now(), book, ...notice }])
  }

  /** Somebody has read it. */
  acknowledge(id: Id<'notice'>): void {
    this.#keep(this.#notices.filter(notice => notice.id !== id))
  }

  #keep(notices: readonly Notice[]): void {
    this.#notices = notices
    this.#changed(notices)
  }
}
