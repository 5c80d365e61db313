import { app, dialog } from 'electron'
import { reportFault } from './log'
import { ourWords } from './our-words'

/** Says that the app cannot begin because of a bug of ours, and stops before anything is written. */
export function sayFault(fault: unknown): void {
  const { title, words } = ourWords().cannotStart
  dialog.showErrorBox(title, `${words} ${reportFault(fault)}`)
  app.exit(1)
}
