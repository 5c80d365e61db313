/** The longest text of each sort, in characters as people count them (code points). */
export const longest = { name: 40, line: 280, words: 2000, jotting: 20_000 } as const

export type WordsLimit = keyof typeof longest

// Tabs and line breaks are words; other control characters (NUL among them) and lone surrogates are not.
// eslint-disable-next-line no-control-regex -- naming the control characters is the point
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\p{Surrogate}/u

export const isPrintable = (text: string): boolean => !unprintable.test(text)

/** The length as people count it: an emoji outside the basic plane is one. */
export const lengthOf = (text: string): number => Array.from(text).length

export const isWithin = (text: string, limit: WordsLimit): boolean => lengthOf(text) <= longest[limit]

/** Something is there besides white space. */
export const isSaid = (text: string): boolean => text.trim() !== ''
