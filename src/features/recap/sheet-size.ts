import { paperPx, type Paper } from '#domain/recap/paper'

const inch = 96

// A page for the fridge uses the sheet; a book has margins for thumbs.
const margins = {
  page: { block: 0.55 * inch, inline: 0.6 * inch },
  book: { block: 0.95 * inch, inline: 1 * inch },
} as const

export interface SheetSize {
  readonly width: number
  readonly height: number
  readonly marginBlock: number
  readonly marginInline: number
  /** What is left between the margins. A little of the height is kept back, because a printer rounds. */
  readonly innerWidth: number
  readonly innerHeight: number
}

const roundingPx = 8

/** The measures of a sheet in CSS pixels, 96 to the inch. */
export function sheetSize(paper: Paper, isBook: boolean): SheetSize {
  const { width, height } = paperPx[paper]
  const { block, inline } = margins[isBook ? 'book' : 'page']
  return {
    width,
    height,
    marginBlock: block,
    marginInline: inline,
    innerWidth: width - 2 * inline,
    innerHeight: height - 2 * block - roundingPx,
  }
}

/** The rule that gives the printed page its size and margins. A style sheet of its own, since there is one for each paper. */
export function pageRule(paper: Paper, { marginBlock, marginInline }: SheetSize): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    `@page { size: ${paper === 'A4' ? 'A4' : 'letter'}; margin: ${marginBlock}px ${marginInline}px; }`,
  )
  return sheet
}
