import { command } from '../command'
import { oneOf, text } from '../shapes/guarded'
import { z } from '../zod'

/** The places where half-typed words are kept, so that leaving or hiding loses nothing. */
export const jottingPlaces = ['wall', 'lot'] as const

export type JottingPlace = (typeof jottingPlaces)[number]

export type Jottings = Readonly<Partial<Record<JottingPlace, string>>>

export const deskCommands = {
  'jotting.read': command<Jottings>()(z.undefined()),
  'jotting.keep': command<null>()(z.object({ place: oneOf(jottingPlaces), words: text('jotting') })),
  /** Writes a fault of the interface to the log and answers the reference that people are shown. */
  'fault.report': command<{ readonly reference: string }>()(
    z.object({ message: z.string().check(z.maxLength(4000)) }),
  ),
}
