import { nextTick, type Ref } from 'vue'

const letters = { largestPt: 15, smallestPt: 6, stepPt: 0.5 }
// Below this size a page is tiring to read; cards stay on the wall rather than in smaller letters.
const comfortablePt = 10

/**
 * Takes the largest letters with which everything stands on one page of `heightPx`, and leaves out cards before they get
 * small.
 */
export async function fitToPage(page: HTMLElement, heightPx: number, mostCards: Ref<number>): Promise<void> {
  const fitsAt = (sizePt: number) => {
    page.style.fontSize = `${sizePt}pt`
    return page.scrollHeight <= heightPx
  }
  while (!fitsAt(comfortablePt) && mostCards.value > 2) {
    mostCards.value -= 1
    await nextTick()
  }
  let sizePt = letters.largestPt
  while (!fitsAt(sizePt) && sizePt > letters.smallestPt) sizePt -= letters.stepPt
}
