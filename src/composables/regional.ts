// The language is ours to choose, the conventions are the reader's: `en` alone would mean American dates for everybody.
/** The reader's own variant of a language. */
export const regional = (language: string): string =>
  navigator.languages.find(tag => tag.startsWith(language)) ?? language
