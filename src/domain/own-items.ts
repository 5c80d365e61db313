import type { Instant } from './calendar'
import { entry, type Entry } from './entry'
import { alike, type Household } from './household'
import type { ItemId } from './ids'
import { putEntry } from './month-record'
import { fail, ok, type Result } from './result'
import { scoreItems, type ScoreItem } from './score'
import { isPrintable, isSaid, isWithin } from './words'

/** How many of its own a household may be asked beside the three that ship: a check-in is no survey. */
export const mostItemsAsked = 3
/** How many of its own a household may have kept, asked or not. */
export const mostItemsKept = 30

/** A question of the household's own, answered from 1 to 10 at every check-in. */
export interface OwnItem extends Entry<'item'> {
  /** What it is called beside its score and on a chart. */
  readonly name: string
  readonly question: string
  /** One that is asked no more keeps what was answered. */
  readonly isAsked: boolean
}

export type ItemPlan = Pick<OwnItem, 'name' | 'question' | 'isAsked'>

export type ItemFailure =
  | { readonly kind: 'item-unnamed' }
  | { readonly kind: 'item-without-question' }
  | { readonly kind: 'item-name-taken'; readonly name: string }
  | { readonly kind: 'too-many-items'; readonly most: string }

/** Keeps an item of the household's own, a new one or one that was changed. */
export function keepItem(
  household: Household,
  plan: ItemPlan,
  id: ItemId,
  at: Instant,
): Result<Household, ItemFailure> {
  const before = household.items.find(item => item.id === id)
  const others = household.items.filter(item => item.id !== id)
  const [name, question] = [plan.name.trim(), plan.question.trim()]
  if (!isLine(name) || !isWithin(name, 'name')) return fail({ kind: 'item-unnamed' })
  if (!isLine(question) || !isWithin(question, 'line')) return fail({ kind: 'item-without-question' })
  if (others.some(other => alike(other.name) === alike(name))) return fail({ kind: 'item-name-taken', name })
  const isOneTooMany = plan.isAsked && others.filter(other => other.isAsked).length >= mostItemsAsked
  if (isOneTooMany) return fail({ kind: 'too-many-items', most: String(mostItemsAsked) })
  if (others.length >= mostItemsKept) return fail({ kind: 'too-many-items', most: String(mostItemsKept) })
  const item: OwnItem = {
    ...(before ?? entry(id, at, null, 'everyone')),
    updatedAt: at,
    name,
    question,
    isAsked: plan.isAsked,
  }
  return ok({ ...household, updatedAt: at, items: putEntry(household.items, item) })
}

const isLine = (text: string): boolean => isSaid(text) && isPrintable(text) && !/[\n\r\t]/.test(text)

type WithItems = Pick<Household, 'items'>

/** What the household's check-in asks, in the order in which it is asked. A merge may leave more of its own than fit. */
export const itemsAsked = ({ items }: WithItems): readonly ScoreItem[] => [
  ...scoreItems,
  ...items
    .filter(item => item.isAsked)
    .slice(0, mostItemsAsked)
    .map(item => item.id),
]

/** Everything that the household was ever asked. */
export const itemsEver = ({ items }: WithItems): readonly ScoreItem[] => [
  ...scoreItems,
  ...items.map(item => item.id),
]
