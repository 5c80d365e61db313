import type { RecapStage } from '#contract/commands/recap'
import { fail, type Kinded, type Result } from '#domain/result'

/** What whoever prints can say and ask while at it. */
export interface AtThePress {
  reached(stage: RecapStage): void
  /** Whether somebody has stopped it meanwhile. */
  isStopped(): boolean
}

interface Busy {
  readonly kind: 'already-printing'
}

/** One recap is printed at a time; `tell` hears how far it has come, and null when it is over. */
export class PressLine {
  readonly #tell: (stage: RecapStage | null) => void
  readonly #stopPress: () => void
  #stage: RecapStage | null = null
  #isStopped = false
  #work: Promise<unknown> = Promise.resolve()

  constructor(tell: (stage: RecapStage | null) => void, stopPress: () => void) {
    this.#tell = tell
    this.#stopPress = stopPress
  }

  /** How far the one that is being printed has come; null while none is. */
  get stage(): RecapStage | null {
    return this.#stage
  }

  /** Prints, unless another recap is being printed. */
  async alone<Value, Failure extends Kinded>(
    work: (at: AtThePress) => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure | Busy>> {
    if (this.#stage !== null) return fail({ kind: 'already-printing' })
    this.#isStopped = false
    this.#reach('gathering')
    const printed = work({
      reached: stage => {
        this.#reach(stage)
      },
      isStopped: () => this.#isStopped,
    }).finally(() => {
      this.#reach(null)
    })
    this.#work = printed.catch(() => undefined)
    return printed
  }

  /** Stops what is being printed; what is being written already is written whole. */
  stop(): void {
    this.#isStopped = true
    this.#stopPress()
  }

  /**
   * Once what was printed is written. Before there are pages nothing can be written half, and people who are still
   * choosing a place are not waited for.
   */
  async settled(): Promise<void> {
    if (this.#stage !== 'gathering') await this.#work
  }

  #reach(stage: RecapStage | null): void {
    this.#stage = stage
    this.#tell(stage)
  }
}
