export const papers = ['A4', 'Letter'] as const

/** The sheet that a recap is printed on (ISO 216, ANSI/ASME Y14.1). */
export type Paper = (typeof papers)[number]

export const isPaper = (value: unknown): value is Paper => papers.some(paper => paper === value)

/** In CSS pixels, 96 to the inch. */
export const paperPx = {
  A4: { width: (210 / 25.4) * 96, height: (297 / 25.4) * 96 },
  Letter: { width: 8.5 * 96, height: 11 * 96 },
} as const satisfies Record<Paper, { readonly width: number; readonly height: number }>

// Where Letter is the paper in the shops (CLDR, measurement data: US paper size).
const letterRegions: ReadonlySet<string> = new Set('US CA MX PH CL CO VE CR GT SV NI PA PR BZ DO'.split(' '))

/** The paper that is usual in a region, by its ISO 3166 code; A4 where it is not known. */
export const usualPaper = (region: string): Paper => (letterRegions.has(region) ? 'Letter' : 'A4')
