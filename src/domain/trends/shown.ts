import type { Household } from '../household'
import type { ScoreItem } from '../score'
import type { SummitRecord } from '../summit/summit-record'
import { isTrendShown } from './notes'

/** A summit without the scores whose history their owners keep to themselves. */
export const withShownScores = <Summit extends Pick<SummitRecord, 'checkIns'>>(
  household: Pick<Household, 'hiddenTrends'>,
  summit: Summit,
): Summit => ({
  ...summit,
  checkIns: summit.checkIns.map(checkIn => ({
    ...checkIn,
    scores: Object.fromEntries(
      Object.entries(checkIn.scores).filter(([item]) =>
        isTrendShown(household, checkIn.author, item as ScoreItem),
      ),
    ),
  })),
})
