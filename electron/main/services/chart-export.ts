import { stringify } from 'csv-stringify/sync'
import type { WayOutFailure } from '#contract/command'
import type { ExportFailure } from '#contract/commands/trends'
import { fail, ok, type Result } from '#domain/result'

/** What taking a chart out of the app needs from the world outside. */
export interface ChartDesk {
  /** Puts a picture on the clipboard; false when it is none. */
  copy(png: Uint8Array): Promise<boolean>
  /** Asks where to put the file; null when people changed their minds. */
  askWhere(suggestedName: string): Promise<string | null>
  /** Puts the file there whole, or leaves what was there. */
  write(path: string, bytes: Uint8Array): Promise<Result<null, WayOutFailure>>
}

type Row = readonly (string | number | null)[]

/** Writes a table where people choose: UTF-8 with a mark in front, commas, and nothing that is taken for a formula. */
export async function exportTable(
  desk: ChartDesk,
  name: string,
  rows: readonly Row[],
): Promise<Result<{ readonly path: string }, ExportFailure | WayOutFailure>> {
  const path = await desk.askWhere(`Hearthside ${fileSafe(name)}.csv`)
  if (path === null) return fail({ kind: 'export-cancelled' })
  const csv = stringify(rows as (string | number | null)[][], { escape_formulas: true, bom: true })
  const written = await desk.write(path, new TextEncoder().encode(csv))
  return written.ok ? ok({ path }) : written
}

// What Windows does not allow in a name, and what nobody sees.
const fileSafe = (name: string): string =>
  name
    .replaceAll(/[<>:"/\\|?*\p{C}]/gu, ' ')
    .trim()
    .slice(0, 80)
