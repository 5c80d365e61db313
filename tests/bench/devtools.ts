import type { Readable, Writable } from 'node:stream'

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly sessionId?: string
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface Waiting {
  resolve(result: unknown): void
  reject(fault: Error): void
}

/** The DevTools protocol over the pipe that `--remote-debugging-pipe` opens: JSON, each message ended by a NUL. */
export class DevTools {
  readonly #out: Writable
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new Set<(message: Message) => void>()
  #lastId = 0
  #partial = ''

  constructor(out: Writable, incoming: Readable) {
    this.#out = out
    incoming.setEncoding('utf8')
    incoming.on('data', (chunk: string) => {
      this.#take(chunk)
    })
    incoming.on('close', () => {
      this.#giveUp()
    })
    // The other end is gone when Electron is; whoever waits hears of it by `close`.
    out.on('error', () => undefined)
  }

  send(method: string, params: Readonly<Record<string, unknown>> = {}, sessionId?: string): Promise<unknown> {
    const id = (this.#lastId += 1)
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  /** Hears every event; answers how to stop. */
  hear(listener: (message: Message) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #take(chunk: string): void {
    const parts = (this.#partial + chunk).split('\0')
    this.#partial = parts.pop() ?? ''
    for (const part of parts) this.#deliver(JSON.parse(part) as Message)
  }

  #deliver(message: Message): void {
    if (message.id === undefined) {
      for (const listener of this.#listeners) listener(message)
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error === undefined) waiting?.resolve(message.result)
    else waiting?.reject(new Error(message.error.message))
  }

  #giveUp(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('Electron closed the pipe'))
    this.#waiting.clear()
  }
}

/** One page, as DevTools sees it. */
export class DevToolsPage {
  readonly #tools: DevTools
  readonly #session: string

  private constructor(tools: DevTools, session: string) {
    this.#tools = tools
    this.#session = session
  }

  /** The first page that the program opens. */
  static async first(tools: DevTools): Promise<DevToolsPage> {
    const session = new Promise<string>(resolve => {
      const stop = tools.hear(({ method, params }) => {
        const target = params as { sessionId?: string; targetInfo?: { type: string } } | undefined
        if (method !== 'Target.attachedToTarget' || target?.targetInfo?.type !== 'page') return
        stop()
        resolve(target.sessionId ?? '')
      })
    })
    const attach = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }
    await tools.send('Target.setAutoAttach', attach)
    return new DevToolsPage(tools, await session)
  }

  send(method: string, params: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    return this.#tools.send(method, params, this.#session)
  }

  /** Runs an expression in the page and answers what it comes to, once it does. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const answer = (await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })) as { result: { value: Value }; exceptionDetails?: { exception?: { description?: string } } }
    if (answer.exceptionDetails !== undefined)
      throw new Error(answer.exceptionDetails.exception?.description ?? 'the page threw')
    return answer.result.value
  }

  /** Every script that this page has parsed so far, by its address. */
  async scripts(): Promise<ReadonlySet<string>> {
    const urls = new Set<string>()
    const stop = this.#tools.hear(({ method, params, sessionId }) => {
      const url = params?.['url']
      if (method === 'Debugger.scriptParsed' && sessionId === this.#session && typeof url === 'string')
        urls.add(url)
    })
    // Enabling answers after it has named all scripts that are there.
    await this.send('Debugger.enable')
    await this.send('Debugger.disable')
    stop()
    return urls
  }
}
