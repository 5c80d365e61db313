import { hasAnswer } from '../trend'
import type { Chapter, Recap } from './recap'

/** The parts of a recap that people may leave out, in the order in which they stand on the page. */
export const recapSections = [
  'promises',
  'plans',
  'hours',
  'highs',
  'thanks',
  'cards',
  'pictures',
  'scores',
] as const

export type RecapSection = (typeof recapSections)[number]

export const isRecapSection = (value: unknown): value is RecapSection =>
  recapSections.some(section => section === value)

/** The sections that a text names, separated by commas; whatever is no section is left out. */
export const readSections = (text: unknown): readonly RecapSection[] =>
  typeof text === 'string' ? text.split(',').filter(isRecapSection) : recapSections

/** The recap without the sections that nobody chose, and without the chapters that are empty then. */
export function withSections(recap: Recap, chosen: readonly RecapSection[]): Recap {
  const has = (section: RecapSection) => chosen.includes(section)
  const cover = recap.cover !== null && has('pictures') && has('cards') ? recap.cover : null
  return {
    ...recap,
    cover,
    hoursAhead: has('hours') ? recap.hoursAhead : [],
    chapters: recap.chapters
      .map((chapter): Chapter => ({
        ...chapter,
        voices: chapter.voices
          .map(voice => ({
            ...voice,
            scores: has('scores') ? voice.scores : null,
            high: has('highs') ? voice.high : '',
            thanks: has('thanks') ? voice.thanks : '',
          }))
          .filter(voice => voice.scores !== null || voice.high !== '' || voice.thanks !== ''),
        plans: has('plans') ? chapter.plans : [],
        promises: has('promises') ? chapter.promises : [],
        cards: (has('cards') ? chapter.cards : []).map(card =>
          has('pictures') ? card : { ...card, picture: null },
        ),
        hoursKept: has('hours') ? chapter.hoursKept : 0,
      }))
      .filter(saysSomething),
    chart: has('scores') ? recap.chart : { ...recap.chart, trends: [], medians: [] },
  }
}

/** Whether anything stands in a chapter. Scores alone are said by the charts. */
export const saysSomething = (chapter: Chapter): boolean =>
  chapter.hoursKept > 0 ||
  [chapter.voices, chapter.plans, chapter.promises, chapter.cards].some(list => list.length > 0)

/** Whether there is any score to draw. */
export const hasScores = ({ chart }: Recap): boolean => chart.trends.some(hasAnswer)

/** Whether there is nothing at all to print. */
export const isEmptyRecap = (recap: Recap): boolean =>
  !hasScores(recap) && recap.chapters.length === 0 && recap.hoursAhead.length === 0
