import type { RecapPress } from '../services/recap'
import type { RecapPrinter } from '../windows/recap-printer'
import { askWhereToSave } from './dialogs'
import { ourWords } from './our-words'
import { writeWhole } from './way-out'

/** The recap's way out of the app: the system's save dialog, a hidden window that prints, a file put there whole. */
export const recapPress = (printer: RecapPrinter): RecapPress & { laidOut(): void } => ({
  askWhere: suggestedName => {
    const { title, pdf } = ourWords().saveRecap
    return askWhereToSave(suggestedName, { title, kind: pdf, extension: 'pdf' })
  },
  print: week => printer.print(week),
  write: writeWhole,
  laidOut: () => {
    printer.laidOut()
  },
})
