import { nextTick } from 'vue'
import { kinds, type Counts, type Kind, type Room } from './fridge-room'

const letters = { largestPt: 15, smallestPt: 6, stepPt: 0.5 }
// Below this size a page is tiring to read; cards stay on the wall rather than in smaller letters.
const comfortablePt = 10
const fewestCards = 2
// What is left of a page on which everybody wrote much: charts in rows of three.
const least: Readonly<Counts> = { cards: 1, voices: 1, promises: 1, plans: 1, hours: 1, charts: 3 }

/**
 * Takes the largest letters with which everything stands on one page of `heightPx`; cuts long words and leaves out cards
 * before the letters get small, and shortens the longest of the lists before it is more than a page. `taken` counts what the page shows of each; answers
 * whether it all stands on the page.
 */
export async function fitToPage(
  page: HTMLElement,
  heightPx: number,
  room: Room,
  taken: () => Readonly<Counts>,
): Promise<boolean> {
  const fitsAt = (sizePt: number) => {
    page.style.fontSize = `${sizePt}pt`
    return page.scrollHeight <= heightPx
  }
  if (!fitsAt(comfortablePt)) {
    room.isClamped = true
    await nextTick()
  }
  while (!fitsAt(comfortablePt) && room.cards > fewestCards) {
    room.cards -= 1
    await nextTick()
  }
  while (!fitsAt(letters.smallestPt)) {
    const longest = longestOf(taken())
    if (longest === null) return false
    room[longest] = taken()[longest] - 1
    await nextTick()
  }
  let sizePt = letters.largestPt
  while (!fitsAt(sizePt) && sizePt > letters.smallestPt) sizePt -= letters.stepPt
  return true
}

function longestOf(taken: Readonly<Counts>): Kind | null {
  const more = kinds.filter(kind => taken[kind] > least[kind])
  return more.toSorted((a, b) => taken[b] - taken[a])[0] ?? null
}
