import { isId, type ItemId } from './ids'

declare const scoreBrand: unique symbol

/** A whole number from 1 (struggling) to 10 (thriving). */
export type Score = number & { readonly [scoreBrand]: true }

export const isScore = (value: unknown): value is Score =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 10

/** Every score, 1 to 10. */
export const scores: readonly Score[] = Array.from({ length: 10 }, (_, index) => index + 1).filter(isScore)

/** The three weekly questions. Ours, not a test. */
export const scoreItems = ['connected', 'appreciated', 'energy'] as const

export type ShippedItem = (typeof scoreItems)[number]

/** What a score answers: one of ours, or one of the household's own. */
export type ScoreItem = ShippedItem | ItemId

export const isShippedItem = (item: string): item is ShippedItem => scoreItems.some(known => known === item)

export const isScoreItem = (item: string): item is ScoreItem => isShippedItem(item) || isId(item)

/** The scores somebody gave; what they kept to themselves that day is not there. */
export type Scores = Readonly<Partial<Record<ScoreItem, Score>>>
