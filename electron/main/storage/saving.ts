// Nobody notices a write before that; longer ones are said.
const slowMs = 1500

/** Watches writes and says when one takes so long that people would wonder. */
export class Saving {
  readonly #announce: (isSlow: boolean) => void
  #slow = 0

  constructor(announce: (isSlow: boolean) => void) {
    this.#announce = announce
  }

  async watch<Outcome>(write: () => Promise<Outcome>): Promise<Outcome> {
    const watched = { isSlow: false }
    const timer = setTimeout(() => {
      watched.isSlow = true
      this.#count(1)
    }, slowMs)
    try {
      return await write()
    } finally {
      clearTimeout(timer)
      if (watched.isSlow) this.#count(-1)
    }
  }

  #count(by: 1 | -1): void {
    this.#slow += by
    if (this.#slow === (by === 1 ? 1 : 0)) this.#announce(by === 1)
  }
}
