import type { House } from '#contract/commands/house'
import { demoBooks } from '../../services/demo'
import type { ChartDesk } from '../../services/chart-export'
import type { ReminderDesk } from '../../services/reminders/desk'
import type { Handlers } from '../dispatch'
import { agendaHandlers } from './agenda-handlers'
import { deskHandlers } from './desk-handlers'
import type { Workroom } from './handler-types'
import { houseHandlers, type QuickKey } from './house-handlers'
import { keepingHandlers, type KeepingTools } from './keeping-handlers'
import { lookingBackHandlers } from './looking-back-handlers'
import { lotHandlers } from './lot-handlers'
import { ownItemHandlers } from './own-item-handlers'
import { pictureHandlers } from './picture-handlers'
import { preparationHandlers } from './preparation-handlers'
import { recapHandlers, type PressRoom } from './recap-handlers'
import { saidHandlers } from './said-handlers'
import { reminderHandlers } from './reminder-handlers'
import { summitHandlers } from './summit-handlers'
import { trafficHandlers, type TrafficTools } from './traffic-handlers'
import { trendHandlers } from './trend-handlers'
import { unplugHandlers } from './unplug-handlers'
import { wallHandlers } from './wall-handlers'

export interface HandlerTools {
  look(): Promise<House>
  report(fault: unknown): string
  readonly quickKey: QuickKey
  readonly press: PressRoom
  readonly charts: ChartDesk
  readonly keeping: KeepingTools
  readonly traffic: TrafficTools
  /** What computes calendars is loaded when somebody first asks. */
  reminders(): Promise<ReminderDesk>
}

/** Every command has its handler here; a missing one does not compile. */
export const gatherHandlers = (workroom: Workroom, tools: HandlerTools): Handlers => ({
  ...houseHandlers(workroom, {
    look: tools.look,
    fillDemo: demoBooks(workroom.clock),
    quickKey: tools.quickKey,
  }),
  ...agendaHandlers(workroom, tools.look),
  ...ownItemHandlers(workroom, tools.look),
  ...lotHandlers(workroom),
  ...preparationHandlers(workroom),
  ...pictureHandlers(workroom),
  ...summitHandlers(workroom),
  ...saidHandlers(workroom),
  ...wallHandlers(workroom),
  ...unplugHandlers(tools.reminders),
  ...reminderHandlers(tools.reminders),
  ...lookingBackHandlers(workroom),
  ...trendHandlers(workroom, tools.charts),
  ...recapHandlers(workroom, tools.press),
  ...keepingHandlers(workroom, tools.keeping),
  ...trafficHandlers(workroom, tools.traffic),
  ...deskHandlers(workroom, tools.report),
})
