import type { Page } from '@playwright/test'
import axeCore, { type AxeResults, type RunOptions } from 'axe-core'

declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> } | undefined

/** What axe finds on the page as it stands, once everything that fades in is there: nothing, on an accessible one. */
export async function violationsIn(page: Page): Promise<readonly string[]> {
  const hasAxe = await page.evaluate(() => typeof axe !== 'undefined')
  if (!hasAxe) await page.evaluate(axeCore.source)
  return page.evaluate(async () => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel()
      else animation.finish()
    const found = await axe?.run(document, { resultTypes: ['violations'] })
    return (
      found?.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)) ?? ['no axe']
    )
  })
}
