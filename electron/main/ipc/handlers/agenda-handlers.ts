import type { House } from '#contract/commands/house'
import type { agendaCommands } from '#contract/commands/agenda'
import type { InputOf } from '#contract/contract'
import { dropAgenda, keepAgenda, type AgendaFailure, type AgendaPlan } from '#domain/own-agendas'
import { fail, ok } from '#domain/result'
import type { HandlersOf, Workroom } from './handler-types'

interface NoHousehold {
  readonly kind: 'no-household'
}

/** The household's own agendas. */
export function agendaHandlers(
  { shelf, clock, newId }: Workroom,
  look: () => Promise<House>,
): HandlersOf<keyof typeof agendaCommands> {
  return {
    'agenda.keep': async ({ agendaId, plan }) => {
      const kept = await shelf.books.household.change<AgendaFailure | NoHousehold>(household =>
        household === null
          ? fail({ kind: 'no-household' })
          : keepAgenda(household, withoutGaps(plan), agendaId ?? newId(), clock.now()),
      )
      return kept.ok ? ok(await look()) : kept
    },

    'agenda.drop': async ({ agendaId }) => {
      const dropped = await shelf.books.household.put(household =>
        household === null ? null : dropAgenda(household, agendaId, clock.now()),
      )
      return dropped.ok ? ok(await look()) : dropped
    },
  }
}

// What is left empty is translated by kind, so it is not stored.
const withoutGaps = (plan: InputOf<'agenda.keep'>['plan']): AgendaPlan => ({
  ...plan,
  steps: plan.steps.map(({ title = '', prompt = '', ...step }) => ({
    ...step,
    ...(title.trim() === '' ? {} : { title: title.trim() }),
    ...(prompt.trim() === '' ? {} : { prompt: prompt.trim() }),
  })),
})
