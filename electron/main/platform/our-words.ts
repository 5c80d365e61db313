import { app } from 'electron'
import { chooseLocale, locales, type Messages } from '#locales/locales'

/** What the main process itself says, in the language of this computer: menu, dialogs. */
export const ourWords = (): Messages['main'] => locales[chooseLocale(app.getPreferredSystemLanguages())].main

/** How this computer writes times. */
export const ourLocale = (): string => app.getPreferredSystemLanguages()[0] ?? app.getLocale()
