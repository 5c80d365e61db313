import { nextTick, type Ref } from 'vue'

// A4 and Letter differ; the smaller of the two heights within our margins serves both, in CSS pixels at 96 dpi:
// Letter is 11 in high, less twice 0.55 in.
const pageHeightPx = (11 - 2 * 0.55) * 96
const smallestLettersPt = 7

/** Leaves out cards, then makes the letters smaller, until the sheet is no longer than one page. */
export async function fitToPage(sheet: HTMLElement, mostCards: Ref<number>): Promise<void> {
  const isTooLong = () => sheet.scrollHeight > pageHeightPx
  while (isTooLong() && mostCards.value > 2) {
    mostCards.value -= 1
    await nextTick()
  }
  for (let letters = 10.5; isTooLong() && letters >= smallestLettersPt; letters -= 0.5)
    sheet.style.fontSize = `${letters}pt`
}
