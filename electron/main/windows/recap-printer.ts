import { BrowserWindow, type WebContents } from 'electron'
import type { PrintRecapFailure, RecapOrder, RecapStage } from '#contract/commands/recap'
import { fail, ok, type Result } from '#domain/result'
import { nameDocument } from '../platform/name-document'
import { ourLanguage } from '../platform/our-words'
import type { Pressed } from '../services/recap-press'
import { webPreferences } from './main-window'

// A page that does not report itself laid out by then is not going to.
const patienceMs = 60_000

type Reached = (stage: RecapStage) => void

/** Prints recaps in a hidden window of its own. Whoever orders sees to it that there is one at a time. */
export class RecapPrinter {
  readonly #pageUrl: string
  #whenLaidOut: (isLaidOut: boolean) => void = () => undefined
  #stop: () => void = () => undefined

  constructor(pageUrl: string) {
    this.#pageUrl = pageUrl
  }

  /** Said by the page itself once its fonts, pictures and charts stand. */
  laidOut(): void {
    this.#whenLaidOut(true)
  }

  /** Ends what is being printed, and its window with it. */
  stop(): void {
    this.#stop()
  }

  async print(order: RecapOrder, reached: Reached): Promise<Pressed> {
    const printed = await this.#inAWindow(order, reached, async contents => {
      const pdf = await contents.printToPDF({
        // The page says how large it is and what stays free at its edges.
        preferCSSPageSize: true,
        pageSize: order.paper,
        printBackground: true,
        ...(isOnePage(order) ? {} : { displayHeaderFooter: true, headerTemplate: '<p></p>', footerTemplate }),
        // Unknown to older runtimes, which then leave them out.
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
      return nameDocument(pdf, contents.getTitle(), ourLanguage())
    })
    return typeof printed === 'string' ? { kind: printed } : { kind: 'whole', pdf: printed }
  }

  async printOnPaper(order: RecapOrder, reached: Reached): Promise<Result<null, PrintRecapFailure>> {
    const printed = await this.#inAWindow(order, reached, sendToPrinter(order))
    if (printed === 'stopped') return fail({ kind: 'print-stopped' })
    if (printed === 'torn') return fail({ kind: 'print-failed' })
    return printed
  }

  async #inAWindow<Printed>(
    order: RecapOrder,
    reached: Reached,
    print: (contents: WebContents) => Promise<Printed>,
  ): Promise<Printed | 'torn' | 'stopped'> {
    const window = new BrowserWindow({
      show: false,
      width: 900,
      height: 1200,
      // Nobody sees it, and somebody waits for it all the same.
      webPreferences: { ...webPreferences, backgroundThrottling: false },
    })
    const stopped = new Promise<'stopped'>(resolve => {
      this.#stop = () => {
        resolve('stopped')
      }
    })
    const work = async (): Promise<Printed | 'torn'> => {
      if (!(await this.#lay(window, order, reached))) return 'torn'
      reached('printing')
      return print(window.webContents)
    }
    const printed = work()
    // Whoever stopped it does not ask what became of a window that is gone.
    printed.catch(() => undefined)
    try {
      return await Promise.race([printed, stopped])
    } finally {
      this.#stop = () => undefined
      window.destroy()
    }
  }

  async #lay(window: BrowserWindow, order: RecapOrder, reached: Reached): Promise<boolean> {
    reached('gathering')
    let patience: ReturnType<typeof setTimeout> | undefined
    const laidOut = new Promise<boolean>(resolve => {
      this.#whenLaidOut = resolve
      patience = setTimeout(resolve, patienceMs, false)
    })
    window.webContents.once('render-process-gone', () => {
      this.#whenLaidOut(false)
    })
    const { period, paper, sections } = order
    const query = new URLSearchParams({ paper, sections: sections.join(',') })
    await window.loadURL(`${this.#pageUrl}#/print/recap/${period}?${query.toString()}`)
    reached('laying-out')
    const isLaidOut = await laidOut
    clearTimeout(patience)
    return isLaidOut
  }
}

const isOnePage = ({ period }: RecapOrder): boolean => period.includes('W')

// The template is a document of its own, which has none of our fonts.
const footerTemplate = `<div style="inline-size: 100%; font: 8pt Georgia, 'Liberation Serif', 'DejaVu Serif', serif; color: #64564a; text-align: center">
  <span class="pageNumber"></span> / <span class="totalPages"></span>
</div>`

const sendToPrinter =
  ({ paper }: RecapOrder) =>
  async (contents: WebContents): Promise<Result<null, PrintRecapFailure>> => {
    const printers = await contents.getPrintersAsync()
    if (printers.length === 0) return fail({ kind: 'no-printer' })
    return new Promise(resolve => {
      contents.print({ pageSize: paper, printBackground: true }, (isPrinted, reason) => {
        // Closing the dialog is no failure.
        resolve(isPrinted || /cancell?ed/i.test(reason) ? ok(null) : fail({ kind: 'print-failed' }))
      })
    })
  }
