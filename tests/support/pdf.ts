import { readFile } from 'node:fs/promises'
import { getDocument, OPS, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PrintedPage {
  /** What can be read and searched on the page, with single spaces. */
  readonly text: string
  readonly images: number
}

export interface PrintedFile {
  readonly pages: readonly PrintedPage[]
  readonly title: string
  /** Everything that the file says of itself, as JSON and XMP. */
  readonly metadata: string
}

const paintsImage: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObject,
])

/** Reads a PDF back from the disk, as somebody else's reader would. */
export async function readPdf(path: string): Promise<PrintedFile> {
  const loading = getDocument({
    data: new Uint8Array(await readFile(path)),
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const file = await loading.promise
    const { info, metadata } = await file.getMetadata()
    const said = info as Readonly<Record<string, unknown>>
    return {
      pages: await Promise.all(
        Array.from({ length: file.numPages }, (_, index) => readPage(file, index + 1)),
      ),
      title: typeof said['Title'] === 'string' ? said['Title'] : '',
      metadata: `${JSON.stringify(said)} ${(metadata?.getRaw() as string | undefined) ?? ''}`,
    }
  } finally {
    await loading.destroy()
  }
}

async function readPage(file: PDFDocumentProxy, number: number): Promise<PrintedPage> {
  const page = await file.getPage(number)
  const { items } = await page.getTextContent()
  const { fnArray } = await page.getOperatorList()
  const text = items.map(item => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
  return {
    text: text.replaceAll(/\s+/g, ' ').trim(),
    images: fnArray.filter(operation => paintsImage.has(operation)).length,
  }
}
