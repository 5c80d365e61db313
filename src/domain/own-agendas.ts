import type { OwnAgenda, OwnStep } from './agenda'
import type { Instant } from './calendar'
import { entry } from './entry'
import type { Household } from './household'
import type { AgendaId } from './ids'
import { bury, putEntry } from './month-record'
import { fail, ok, type Result } from './result'
import { mayComeTwice } from './steps/step-kinds'
import { isPrintable, isSaid, isWithin } from './words'

/** Minutes that one step may take, for two people. */
export const longestStepMinutes = 120
/** Minutes that a whole agenda may take, for two people: nobody listens well for longer. */
export const longestAgendaMinutes = 180
export const mostSteps = 30

/** What people say about an agenda of their own. */
export interface AgendaPlan {
  readonly name: string
  readonly isExplained: boolean
  readonly steps: readonly OwnStep[]
}

export type AgendaFailure =
  | { readonly kind: 'agenda-empty' }
  | { readonly kind: 'agenda-too-long'; readonly minutes: string; readonly most: string }
  | { readonly kind: 'agenda-unnamed' }
  | { readonly kind: 'agenda-name-taken'; readonly name: string }
  /** A step of no minutes, or of more than two hours. */
  | { readonly kind: 'step-minutes-unusable'; readonly most: string }
  /** A step of one's own without a title. */
  | { readonly kind: 'step-untitled' }
  /** Of most kinds there can be one: what is said there is kept once. */
  | { readonly kind: 'step-twice'; readonly step: string }
  | { readonly kind: 'too-many-steps' }

/** Keeps an agenda of the household's own, a new one or one that was changed. */
export function keepAgenda(
  household: Household,
  plan: AgendaPlan,
  id: AgendaId,
  at: Instant,
): Result<Household, AgendaFailure> {
  const name = plan.name.trim()
  const before = household.agendas.find(agenda => agenda.id === id)
  const agenda: OwnAgenda = {
    ...(before ?? entry(id, at, null, 'everyone')),
    updatedAt: at,
    name,
    isExplained: plan.isExplained,
    steps: plan.steps,
  }
  const flaw = flawOf(agenda)
  if (flaw !== null) return fail(flaw)
  const isTaken = household.agendas.some(
    other => other.id !== id && other.name.toLowerCase() === name.toLowerCase(),
  )
  if (isTaken) return fail({ kind: 'agenda-name-taken', name })
  return ok({ ...household, updatedAt: at, agendas: putEntry(household.agendas, agenda) })
}

/** Throws an agenda of one's own away. Summits that were held by it keep their copy. */
export const dropAgenda = (household: Household, id: AgendaId, at: Instant): Household =>
  household.agendas.some(agenda => agenda.id === id)
    ? {
        ...household,
        updatedAt: at,
        agendas: household.agendas.filter(agenda => agenda.id !== id),
        tombstones: bury(household.tombstones, id, at),
      }
    : household

function flawOf({ name, steps }: OwnAgenda): AgendaFailure | null {
  if (!isSaid(name) || !isPrintable(name) || !isWithin(name, 'name')) return { kind: 'agenda-unnamed' }
  if (steps.length > mostSteps) return { kind: 'too-many-steps' }
  const held = steps.filter(step => !step.isOff)
  if (held.length === 0) return { kind: 'agenda-empty' }
  const isUsable = (minutes: number) =>
    Number.isInteger(minutes) && minutes >= 1 && minutes <= longestStepMinutes
  if (!steps.every(step => isUsable(step.minutes)))
    return { kind: 'step-minutes-unusable', most: String(longestStepMinutes) }
  const minutes = held.reduce((sum, step) => sum + step.minutes, 0)
  if (minutes > longestAgendaMinutes)
    return { kind: 'agenda-too-long', minutes: String(minutes), most: String(longestAgendaMinutes) }
  if (held.some(step => step.kind === 'talk' && !isSaid(step.title ?? ''))) return { kind: 'step-untitled' }
  const twice = held.find(
    (step, index) => !mayComeTwice(step.kind) && held.findIndex(other => other.kind === step.kind) !== index,
  )
  return twice === undefined ? null : { kind: 'step-twice', step: twice.kind }
}
