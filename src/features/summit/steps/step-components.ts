import { defineAsyncComponent, type Component } from 'vue'
import type { SummitTable } from '#contract/commands/summit'
import type { AgendaStep } from '#domain/agenda'
import type { Member } from '#domain/member'
import type { StepKindName } from '#domain/steps/step-kinds'

/** What the component of every kind of step is given. It may emit `postpone`. */
export interface StepProps {
  readonly table: SummitTable
  readonly step: AgendaStep
  /** Where it stands in the agenda. */
  readonly index: number
  /** Who is present, in the speaking order of this step. */
  readonly people: readonly Member[]
}

const found = import.meta.glob<{ default: Component }>('./*/*Step.vue')

/** The component of each kind: the one `…Step.vue` in the folder of its name. */
export const stepComponents = Object.fromEntries(
  Object.entries(found).map(([path, load]) => [path.split('/')[1], defineAsyncComponent(load)]),
) as Readonly<Record<StepKindName, Component>>
