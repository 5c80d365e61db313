// Nobody notices a write before that; longer ones are said.
const slowMs = 1500

/** Watches writes and says when one takes so long that people would wonder. */
export class Saving {
  readonly #announce: (isSlow: boolean) => void
  #slow = 0

  constructor(announce: (isSlow: boolean) => void) {
    this.#announce = announce
  }

  get isSlow(): boolean {
    return this.#slow > 0
  }

  async watch<Outcome>(write: () => Promise<Outcome>): Promise<Outcome> {
    let isSlow = false
    const timer = setTimeout(() => {
      isSlow = true
      this.#change(1)
    }, slowMs)
    try {
      return await write()
    } finally {
      clearTimeout(timer)
      if (isSlow) this.#change(-1)
    }
  }

  #change(by: number): void {
    const before = this.isSlow
    this.#slow += by
    if (this.isSlow !== before) this.#announce(this.isSlow)
  }
}
