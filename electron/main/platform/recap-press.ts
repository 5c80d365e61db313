import { app } from 'electron'
import { usualPaper } from '#domain/recap/paper'
import type { Announce } from '../ipc/announce'
import type { PressRoom } from '../ipc/handlers/recap-handlers'
import { writePdf } from '../services/recap-press'
import { realDisk } from '../storage/disk/real-disk'
import type { RecapPrinter } from '../windows/recap-printer'
import { askWhereToSave } from './dialogs'
import { ourWords } from './our-words'

/** The recap's way out of the app: the system's dialogs, a hidden window that prints, a file put there whole. */
export const recapPress = (printer: RecapPrinter, announce: Announce): PressRoom => ({
  usualPaper: () => usualPaper(app.getLocaleCountryCode() || (app.getLocale().split('-')[1] ?? '')),
  askWhere: suggestedName => {
    const { title, pdf } = ourWords().saveRecap
    return askWhereToSave(suggestedName, { title, kind: pdf, extension: 'pdf' })
  },
  print: (order, reached) => printer.print(order, reached),
  printOnPaper: (order, reached) => printer.printOnPaper(order, reached),
  write: (path, pdf) => writePdf(realDisk, path, pdf),
  stop: () => {
    printer.stop()
  },
  laidOut: () => {
    printer.laidOut()
  },
  tell: stage => {
    announce('recap.progress', { stage })
  },
})
