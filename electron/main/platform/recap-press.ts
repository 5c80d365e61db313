import { ok, fail } from '#domain/result'
import type { RecapPress } from '../services/recap'
import { storageFailure, writeDurably } from '../storage/durable-file'
import type { RecapPrinter } from '../windows/recap-printer'
import { ourWords } from './our-words'
import { askWhereToSave } from './save-dialog'

/** The recap's way out of the app: the system's save dialog, a hidden window that prints, a file put there whole. */
export const recapPress = (printer: RecapPrinter): RecapPress & { laidOut(): void } => ({
  askWhere: suggestedName => askWhereToSave(suggestedName, ourWords().saveRecap),
  print: week => printer.print(week),
  write: async (path, pdf) => {
    try {
      await writeDurably(path, pdf)
      return ok(null)
    } catch (fault) {
      const failure = storageFailure(fault)
      if (failure === null) throw fault
      return fail(failure)
    }
  },
  laidOut: () => {
    printer.laidOut()
  },
})
