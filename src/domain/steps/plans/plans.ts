import { ok } from '../../result'
import type { StepKind } from '../step-kind'

export const planParts = ['together', 'apart', 'unplug', 'ritual'] as const

export type PlanPart = (typeof planParts)[number]

/** What the household means to do this week, in its own words. */
export type Plans = Readonly<Record<PlanPart, string>>

export interface PlansAnswer {
  readonly part: PlanPart
  readonly words: string
}

export const plans: StepKind<Plans, PlansAnswer> = {
  isEveryonesTurn: false,
  begin: { together: '', apart: '', unplug: '', ritual: '' },
  answer: (progress, { part, words }) => ok({ ...progress, [part]: words }),
}
