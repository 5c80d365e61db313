import type { ExportRecapFailure, PrintRecapFailure, RecapOrder, RecapStage } from '#contract/commands/recap'
import type { WayOutFailure } from '#contract/command'
import type { Paper } from '#domain/recap/paper'
import { fail, ok, type Result } from '#domain/result'
import type { AtThePress } from './press-line'

/** How printing ended: whole, not whole, or because somebody stopped it. */
export type Pressed =
  | { readonly kind: 'whole'; readonly pdf: Uint8Array }
  | { readonly kind: 'torn' }
  | { readonly kind: 'stopped' }

/** What exporting needs from the world outside. */
export interface RecapPress {
  /** The paper that is usual here. */
  usualPaper(): Paper
  /** Asks where to put the file; null when people changed their minds. */
  askWhere(suggestedName: string): Promise<string | null>
  /** Prints into a PDF, and says how far it has come. */
  print(order: RecapOrder, reached: (stage: RecapStage) => void): Promise<Pressed>
  /** Prints on paper, by the system's dialog; whoever closes it has changed their mind. */
  printOnPaper(
    order: RecapOrder,
    reached: (stage: RecapStage) => void,
  ): Promise<Result<null, PrintRecapFailure>>
  /** Puts the file there whole, or leaves what was there. */
  write(path: string, pdf: Uint8Array): Promise<Result<null, WayOutFailure>>
}

/** Prints a recap and puts it where people choose. */
export async function exportRecap(
  press: RecapPress,
  order: RecapOrder,
  { reached, isStopped }: AtThePress,
): Promise<Result<{ readonly path: string }, ExportRecapFailure | WayOutFailure>> {
  const path = await press.askWhere(`Hearthside ${order.period}.pdf`)
  if (path === null) return fail({ kind: 'export-cancelled' })
  if (isStopped()) return fail({ kind: 'print-stopped' })
  const pressed = await press.print(order, reached)
  if (pressed.kind === 'stopped') return fail({ kind: 'print-stopped' })
  if (pressed.kind === 'torn') return fail({ kind: 'print-failed' })
  reached('saving')
  const written = await press.write(path, pressed.pdf)
  return written.ok ? ok({ path }) : written
}
