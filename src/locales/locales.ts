import { english } from './en/english'

/** Everything the app says, in one language. Every other language has the same keys. */
export type Messages = typeof english

export const locales = { en: english } satisfies Record<string, Messages>

export type LocaleName = keyof typeof locales

/** The first of the preferred languages (BCP 47, best first) that there is; English otherwise. */
export function chooseLocale(preferred: readonly string[]): LocaleName {
  const names = Object.keys(locales) as LocaleName[]
  const found = preferred.map(tag => names.find(name => name === tag.split('-')[0]))
  return found.find(name => name !== undefined) ?? 'en'
}
