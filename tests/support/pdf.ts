import { readFile } from 'node:fs/promises'
import {
  getDocument,
  OPS,
  VerbosityLevel,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PrintedPage {
  /** What can be read and searched on the page, with single spaces. */
  readonly text: string
  readonly images: number
  /** In points, 72 to the inch, rounded. */
  readonly size: readonly [width: number, height: number]
  /** Fonts that are named in it without being in the file. */
  readonly missingFonts: readonly string[]
}

export interface PrintedFile {
  readonly pages: readonly PrintedPage[]
  readonly title: string
  /** Everything that the file says of itself, as JSON and XMP. */
  readonly metadata: string
  /** The language (BCP 47) that it says it is in; empty where it says none. */
  readonly language: string
  /** Whether headings, lists and tables are told apart for screen readers, and how many entries its outline has. */
  readonly isTagged: boolean
  readonly outlined: number
}

const paintsImage: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObject,
])

/** Reads a PDF back from the disk, as somebody else's reader would. */
export const readPdf = (path: string): Promise<PrintedFile> =>
  reading(path, async file => {
    const { info, metadata } = await file.getMetadata()
    const said = info as Readonly<Record<string, unknown>>
    return {
      pages: await Promise.all(
        Array.from({ length: file.numPages }, (_, index) => readPage(file, index + 1)),
      ),
      language: typeof said['Language'] === 'string' ? said['Language'] : '',
      isTagged: ((await file.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
      outlined: ((await file.getOutline()) as unknown[] | null)?.length ?? 0,
      title: typeof said['Title'] === 'string' ? said['Title'] : '',
      metadata: `${JSON.stringify(said)} ${(metadata?.getRaw() as string | undefined) ?? ''}`,
    }
  })

async function reading<Found>(
  path: string,
  read: (file: PDFDocumentProxy) => Promise<Found>,
): Promise<Found> {
  const data = new Uint8Array(await readFile(path))
  const loading = getDocument({ data, verbosity: VerbosityLevel.ERRORS })
  try {
    return await read(await loading.promise)
  } finally {
    await loading.destroy()
  }
}

async function readPage(file: PDFDocumentProxy, number: number): Promise<PrintedPage> {
  const page = await file.getPage(number)
  const { items } = await page.getTextContent()
  const { fnArray, argsArray } = await page.getOperatorList()
  const text = items.map(item => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
  const { width, height } = page.getViewport({ scale: 1 })
  const fonts = fnArray.flatMap((operation, place) =>
    operation === OPS.setFont ? [(argsArray[place] as [string])[0]] : [],
  )
  return {
    text: text.replaceAll(/\s+/g, ' ').trim(),
    images: fnArray.filter(operation => paintsImage.has(operation)).length,
    size: [Math.round(width), Math.round(height)],
    missingFonts: [...new Set(fonts)].filter(font => isMissing(page, font)),
  }
}

const isMissing = (page: PDFPageProxy, font: string): boolean =>
  page.commonObjs.has(font) &&
  (page.commonObjs.get(font) as { readonly missingFile?: boolean }).missingFile === true

/** Whether nothing stands on a page but its number. */
export const isBlank = ({ text, images }: PrintedPage): boolean =>
  images === 0 && text.replace(/^\s*\d+ \/ \d+\s*$/, '') === ''

const columns = 24
const rows = 34
const levels = 36

interface Canvas {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
}

/** How dark a page is in each of 24 × 34 fields, from `z` (white) to `0` (black): one line of letters for each row. */
export const greysOf = (path: string, number: number): Promise<readonly string[]> =>
  reading(path, async file => {
    const page = await file.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const [width, height] = [Math.floor(viewport.width), Math.floor(viewport.height)]
    const factory = file.canvasFactory as { create(width: number, height: number): Canvas }
    const { canvas, context } = factory.create(width, height)
    await page.render({ canvas, canvasContext: context, viewport }).promise
    const { data } = context.getImageData(0, 0, width, height)
    const [sums, counts] = [new Float64Array(columns * rows), new Float64Array(columns * rows)]
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        const field = Math.floor((y * rows) / height) * columns + Math.floor((x * columns) / width)
        const at = (y * width + x) * 4
        // Rec. 709.
        const grey = 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0)
        sums[field] = (sums[field] ?? 0) + grey
        counts[field] = (counts[field] ?? 0) + 1
      }
    const letters = Array.from(sums, (sum, field) =>
      Math.round((sum / (counts[field] ?? 1) / 255) * (levels - 1)).toString(levels),
    ).join('')
    return Array.from({ length: rows }, (_, row) => letters.slice(row * columns, (row + 1) * columns))
  })

/** The mean and the largest distance between two pages in greys of 36. */
export function distanceOf(one: readonly string[], other: readonly string[]) {
  const steps = [...one.join('')].map((letter, place) =>
    Math.abs(Number.parseInt(letter, levels) - Number.parseInt(other.join('')[place] ?? 'z', levels)),
  )
  return { mean: steps.reduce((sum, step) => sum + step, 0) / steps.length, most: Math.max(...steps) }
}
