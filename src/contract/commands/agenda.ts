import type { AgendaFailure } from '#domain/own-agendas'
import { command } from '../command'
import { ownStep } from '../shapes/agenda'
import { id, text } from '../shapes/guarded'
import { z } from '../zod'
import type { House } from './house'

const agendaId = id<'agenda'>()

export const agendaCommands = {
  /** `agendaId`: the one that is changed; null for a new one. */
  'agenda.keep': command<House, AgendaFailure>()(
    z.object({
      agendaId: z.nullable(agendaId),
      plan: z.object({
        name: text('name'),
        isExplained: z.boolean(),
        steps: z.array(ownStep).check(z.maxLength(60)),
      }),
    }),
  ),
  'agenda.drop': command<House>()(z.object({ agendaId })),
}
