import type { StorageFailure } from '#contract/command'
import type { Id } from '#domain/ids'
import { fail, type Result } from '#domain/result'

// People are offered it for ten seconds, or for as long as they rest on it; whoever takes a minute has decided.
const rememberedMs = 60_000

interface TooLate {
  readonly kind: 'too-late'
}

type PutBack = () => Promise<Result<unknown, StorageFailure | TooLate>>

/** What was deleted a moment ago, in memory only: after that it is gone. */
export class RecentlyDeleted {
  readonly #waiting = new Map<Id<string>, PutBack>()

  remember(id: Id<string>, putBack: PutBack): void {
    this.#waiting.set(id, putBack)
    // By then it may have been put back and deleted anew.
    const forget = () => this.#waiting.get(id) === putBack && this.#waiting.delete(id)
    setTimeout(forget, rememberedMs).unref()
  }

  async putBack(id: Id<string>): ReturnType<PutBack> {
    const putBack = this.#waiting.get(id)
    if (putBack === undefined) return fail({ kind: 'too-late' })
    const done = await putBack()
    if (done.ok) this.#waiting.delete(id)
    return done
  }
}
