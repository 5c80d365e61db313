import type { House } from '#contract/commands/house'
import { demoBooks } from '../../services/demo'
import type { RecapPress } from '../../services/recap'
import type { Handlers } from '../dispatch'
import { deskHandlers } from './desk-handlers'
import type { Workroom } from './handler-types'
import { houseHandlers } from './house-handlers'
import { lookingBackHandlers } from './looking-back-handlers'
import { saidHandlers } from './said-handlers'
import { summitHandlers } from './summit-handlers'
import { wallHandlers } from './wall-handlers'

export interface HandlerTools {
  look(): House
  report(fault: unknown): string
  readonly press: RecapPress & { laidOut(): void }
}

/** Every command has its handler here; a missing one does not compile. */
export const gatherHandlers = (workroom: Workroom, { look, press, report }: HandlerTools): Handlers => ({
  ...houseHandlers(workroom, { look, fillDemo: demoBooks(workroom.clock) }),
  ...summitHandlers(workroom),
  ...saidHandlers(workroom),
  ...wallHandlers(workroom),
  ...lookingBackHandlers(workroom, press),
  ...deskHandlers(workroom, report),
})
