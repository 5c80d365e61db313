import { app, BrowserWindow } from 'electron'
import type { Week } from '#domain/calendar'
import { nameDocument } from '../platform/name-document'
import { webPreferences } from './main-window'

// A page that does not report itself laid out by then is not going to.
const patienceMs = 15_000

/** Prints the recap page of a week in a hidden window of its own; one page at a time. */
export class RecapPrinter {
  readonly #pageUrl: string
  #whenLaidOut: (isLaidOut: boolean) => void = () => undefined
  #queue: Promise<unknown> = Promise.resolve()

  constructor(pageUrl: string) {
    this.#pageUrl = pageUrl
  }

  /** Said by the page itself once its fonts and charts stand. */
  laidOut(): void {
    this.#whenLaidOut(true)
  }

  /** The page as PDF, or null when it did not come out whole. */
  print(week: Week): Promise<Uint8Array | null> {
    const printed = this.#queue.then(() => this.#printAlone(week))
    this.#queue = printed.catch(() => undefined)
    return printed
  }

  async #printAlone(week: Week): Promise<Uint8Array | null> {
    const window = new BrowserWindow({ show: false, width: 800, height: 1100, webPreferences })
    try {
      const laidOut = new Promise<boolean>(resolve => {
        this.#whenLaidOut = resolve
        setTimeout(resolve, patienceMs, false)
      })
      window.webContents.once('render-process-gone', () => {
        this.#whenLaidOut(false)
      })
      await window.loadURL(`${this.#pageUrl}#/print/recap/${week}`)
      if (!(await laidOut)) return null
      const pdf = await window.webContents.printToPDF({
        pageSize: paperSize(),
        printBackground: true,
        preferCSSPageSize: false,
        margins: { top: 0.55, bottom: 0.55, left: 0.6, right: 0.6 },
        // Unknown to older runtimes, which then leave them out.
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
      return await nameDocument(pdf, window.getTitle())
    } finally {
      window.destroy()
    }
  }
}

// Where Letter is the paper in the shops (CLDR, measurement data: US paper size).
const letterRegions = new Set([
  'US',
  'CA',
  'MX',
  'PH',
  'CL',
  'CO',
  'VE',
  'CR',
  'GT',
  'SV',
  'NI',
  'PA',
  'PR',
  'BZ',
  'DO',
])

const paperSize = (): 'A4' | 'Letter' => {
  const region = app.getLocaleCountryCode() || (app.getLocale().split('-')[1] ?? '')
  return letterRegions.has(region) ? 'Letter' : 'A4'
}
