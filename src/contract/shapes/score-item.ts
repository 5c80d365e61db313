import { isScoreItem, type ScoreItem } from '#domain/score'
import { guarded } from './guarded'

/** The name of a score: one of ours, or the id of one of the household's own. */
export const scoreItem = guarded(
  (value: unknown): value is ScoreItem => typeof value === 'string' && isScoreItem(value),
  'not-an-item',
)
