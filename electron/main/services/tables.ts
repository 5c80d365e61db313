import { stringify } from 'csv-stringify/sync'
import { dayAt, weekOf } from '#domain/calendar'
import type { MemberId } from '#domain/ids'
import type { WholeHousehold } from '#domain/merge/merge'
import { itemsEver } from '#domain/own-items'
import { isShippedItem, type ScoreItem } from '#domain/score'
import { planParts } from '#domain/steps/plans/plans'

type Row = readonly (string | number)[]

/**
 * The household as tables for a spreadsheet: UTF-8 with a mark in front, commas, one heading line; nothing in them is
 * taken for a formula. `zone` (IANA) says on which day a card was hung.
 */
export function tablesOf(
  { household, months }: WholeHousehold,
  zone: string,
): Readonly<Record<'scores' | 'appreciations' | 'promises' | 'marks', string>> {
  const nameOf = (id: MemberId) => household.members.find(member => member.id === id)?.name ?? id
  const items = itemsEver(household)
  const headingOf = (item: ScoreItem) =>
    isShippedItem(item) ? item : (household.items.find(own => own.id === item)?.name ?? item)
  const all = [...months.values()]
  const summits = all.flatMap(month => month.summits).sort((a, b) => a.on.localeCompare(b.on))
  return {
    scores: table(
      ['on', 'week', 'name', ...items.map(headingOf), 'high', 'low', 'thanks'],
      summits.flatMap(({ on, checkIns }) =>
        checkIns.map(({ author, scores, high, low, thanks }) => [
          on,
          weekOf(on),
          nameOf(author),
          ...items.map(item => scores[item] ?? ''),
          high,
          low,
          thanks,
        ]),
      ),
    ),
    appreciations: table(
      ['on', 'from', 'to', 'words', 'trait'],
      all
        .flatMap(month => month.appreciations)
        .map(({ createdAt, author, to, words, trait }) => [
          dayAt(createdAt, zone),
          nameOf(author),
          to.map(nameOf).join('; '),
          words,
          trait,
        ]),
    ),
    promises: table(
      ['on', 'by', 'for', 'if', 'will', 'outcome'],
      all
        .flatMap(month => month.promises)
        .map(({ createdAt, author, forWhom, when, will, outcome }) => [
          dayAt(createdAt, zone),
          nameOf(author),
          forWhom === null ? '' : nameOf(forWhom),
          when,
          will,
          outcome,
        ]),
    ),
    // What stands on a chart beside the lines. So far these are the summits.
    marks: table(
      ['on', 'kind', 'who', ...planParts],
      summits.map(({ on, present, plans }) => [
        on,
        'summit',
        present.map(nameOf).join('; '),
        ...planParts.map(part => plans[part]),
      ]),
    ),
  }
}

const table = (heading: Row, rows: readonly Row[]): string =>
  stringify([heading, ...rows] as (string | number)[][], { escape_formulas: true, bom: true })
