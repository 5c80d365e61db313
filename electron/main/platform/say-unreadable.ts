import { app, dialog } from 'electron'
import { BookUnreadable } from '../storage/envelope'
import { reportFault } from './log'
import { ourWords } from './our-words'

/** Tells people that a book could not be opened, and stops: nothing is written over what could not be read. */
export function sayUnreadable(fault: unknown): void {
  const reference = reportFault(fault)
  const { unreadable } = ourWords()
  const where = fault instanceof BookUnreadable ? `${fault.path}\n(${fault.why})` : reference
  dialog.showErrorBox(unreadable.title, `${unreadable.untouched}\n\n${where}`)
  app.exit(1)
}
