import type { WayOut } from '../services/take-along'
import { askForFile, askForFolder, askWhereToSave } from './dialogs'
import { ourWords } from './our-words'
import { writeWhole } from './way-out'

/** The system's own dialogs for what leaves the app and what comes into it. */
export const trafficDialogs = (): {
  readonly wayOut: WayOut
  askForFile(): Promise<string | null>
  askForFolder(): Promise<string | null>
} => ({
  wayOut: {
    askWhere: suggestedName => {
      const { title, zip } = ourWords().saveExport
      return askWhereToSave(suggestedName, { title, kind: zip, extension: 'zip' })
    },
    write: writeWhole,
  },
  askForFile: () => {
    const { title, zip } = ourWords().openImport
    return askForFile({ title, kind: zip, extension: 'zip' })
  },
  askForFolder: () => askForFolder(ourWords().chooseBackupFolder.title),
})
