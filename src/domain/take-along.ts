import type { Entry } from './entry'
import type { MemberId } from './ids'
import type { WholeHousehold } from './merge/merge'
import type { MonthRecord } from './month-record'

/**
 * The household with the words of these members only, and with what they made together with others. What others wrote
 * is left out whole: nobody takes another's words along.
 */
export const withWordsOf = (
  { household, months }: WholeHousehold,
  members: readonly MemberId[],
): WholeHousehold => ({
  household: {
    ...household,
    usuals: household.usuals.filter(({ author }) => members.includes(author)),
    hiddenTrends: household.hiddenTrends.filter(({ author }) => members.includes(author)),
  },
  months: new Map([...months].map(([name, month]) => [name, monthOf(month, members)])),
})

const monthOf = (month: MonthRecord, members: readonly MemberId[]): MonthRecord => {
  const goes = (entry: Entry<string>) => goesAlong(entry, members)
  return {
    ...month,
    summits: month.summits.filter(goes).map(summit => ({
      ...summit,
      checkIns: summit.checkIns.filter(goes),
      ratings: summit.ratings.filter(goes),
    })),
    promises: month.promises.filter(goes),
    appreciations: month.appreciations.filter(goes).map(card => ({
      ...card,
      // A word back is its own author's, not that of the card.
      landedWith: card.landedWith.filter(member => members.includes(member)),
      wordsBack: card.wordsBack.filter(back => members.includes(back.author)),
    })),
    topics: month.topics.filter(goes),
    unplugSessions: month.unplugSessions.filter(goes).map(session => ({
      ...session,
      felt: session.felt.filter(({ memberId }) => members.includes(memberId)),
    })),
  }
}

const goesAlong = ({ author, audience }: Entry<string>, members: readonly MemberId[]): boolean =>
  author !== null
    ? members.includes(author)
    : audience === 'everyone' || audience.some(member => members.includes(member))

/** How many things somebody has written. */
export const countOf = ({ months }: WholeHousehold, member: MemberId): number =>
  [...months.values()]
    .flatMap(month => [
      ...month.summits.flatMap(summit => summit.checkIns),
      ...month.promises,
      ...month.appreciations,
      ...month.topics,
    ])
    .filter(entry => entry.author === member).length
