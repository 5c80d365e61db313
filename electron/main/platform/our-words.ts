import { app } from 'electron'
import { chooseLocale, locales, type Messages } from '#locales/locales'

/** The language (BCP 47) that people read here, as on the screen. */
export const ourLanguage = (): keyof typeof locales => chooseLocale(app.getPreferredSystemLanguages())

/** What the main process itself says, in the language of this computer: menu, dialogs. */
export const ourWords = (): Messages['main'] => locales[ourLanguage()].main

/**
 * How this computer writes times, in the language of our words. Systems name their languages as they please ("C",
 * "de_DE.UTF-8"), and what is no language tag would make `Intl` throw.
 */
export function ourLocale(): string {
  const preferred = [...app.getPreferredSystemLanguages(), app.getLocale()]
  const ours = chooseLocale(preferred)
  return preferred.find(tag => tag.split('-')[0] === ours && isLanguageTag(tag)) ?? ours
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}
