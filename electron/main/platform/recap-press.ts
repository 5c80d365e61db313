import { app } from 'electron'
import { usualPaper } from '#domain/recap/paper'
import type { Announce } from '../ipc/announce'
import type { PressRoom } from '../ipc/handlers/recap-handlers'
import { PressLine } from '../services/press-line'
import type { RecapPrinter } from '../windows/recap-printer'
import { askWhereToSave } from './dialogs'
import { ourWords } from './our-words'
import { writeWhole } from './way-out'

/** The recap's way out of the app: the system's dialogs, a hidden window that prints, a file put there whole. */
export const recapPress = (printer: RecapPrinter, announce: Announce): PressRoom => ({
  usualPaper: () => usualPaper(app.getLocaleCountryCode() || (app.getLocale().split('-')[1] ?? '')),
  askWhere: suggestedName => {
    const { title, pdf } = ourWords().saveRecap
    return askWhereToSave(suggestedName, { title, kind: pdf, extension: 'pdf' })
  },
  print: (order, reached) => printer.print(order, reached),
  printOnPaper: (order, reached) => printer.printOnPaper(order, reached),
  write: writeWhole,
  laidOut: () => {
    printer.laidOut()
  },
  line: new PressLine(
    stage => {
      announce('recap.progress', { stage })
    },
    () => {
      printer.stop()
    },
  ),
})
