import { nextTick, type Ref } from 'vue'

// Of A4 and Letter, Letter is the shorter: 11 in, less twice 0.55 in of margin, at the 96 CSS pixels of an inch. A
// little is kept back, because a printer rounds.
const pageHeightPx = (11 - 2 * 0.55) * 96 - 8

const letters = { largestPt: 15, smallestPt: 6.5, stepPt: 0.5 }
// Below this size a page is tiring to read; cards stay on the wall rather than in smaller letters.
const comfortablePt = 10

/** Takes the largest letters with which everything stands on one page, and leaves out cards before they get small. */
export async function fitToPage(sheet: HTMLElement, mostCards: Ref<number>): Promise<void> {
  const fitsAt = (sizePt: number) => {
    sheet.style.fontSize = `${sizePt}pt`
    return sheet.scrollHeight <= pageHeightPx
  }
  while (!fitsAt(comfortablePt) && mostCards.value > 2) {
    mostCards.value -= 1
    await nextTick()
  }
  let sizePt = letters.largestPt
  while (!fitsAt(sizePt) && sizePt > letters.smallestPt) sizePt -= letters.stepPt
}
