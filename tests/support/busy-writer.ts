import { createHash, randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import type { Month } from '#domain/calendar'
import type { Household } from '#domain/household'
import type { MonthRecord } from '#domain/month-record'
import { withdrawAppreciation } from '#domain/month-changes'
import type { Drafts } from '../../electron/main/storage/book-kinds'
import type { Books } from '../../electron/main/storage/books'
import type { Shelf } from '../../electron/main/storage/shelf'
import { aHousehold, anAppreciation, later } from './builders'
import { openShelf } from './storage'

// A process of its own: the real storage, and people who change something as fast as it lets them. It says what it is
// about to do and what it was answered, each at once, so that whoever ends it knows what has to be there.

/** What the writer says: one line of JSON. */
export interface Said {
  /** The book: `2026-11`, `drafts`. */
  readonly book: string
  readonly is: 'asked' | 'answered' | 'refused'
  /** Of what the book then holds. */
  readonly digest?: string
  readonly posted?: string
  readonly withdrawn?: string
  readonly failure?: unknown
}

/** The same for the same content, in whatever order its fields are. */
export const digestOf = (body: unknown): string =>
  createHash('sha256').update(JSON.stringify(body, inOrder)).digest('hex').slice(0, 16)

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

export const busyMonths = ['2026-10' as Month, '2026-11' as Month] as const

const say = (said: Said) => writeSync(1, `${JSON.stringify(said)}\n`)

type Change = Pick<Said, 'book' | 'posted' | 'withdrawn'>

/** Makes one change; `how` hands the rule to the book. */
async function make<Body>(
  change: Change,
  rule: (body: Body) => Body,
  how: (rule: (body: Body) => Body) => Promise<{ ok: true; value: Body } | { ok: false; failure: unknown }>,
) {
  const answer = await how(body => {
    const next = rule(body)
    say({ ...change, is: 'asked', digest: digestOf(next) })
    return next
  })
  if (answer.ok) say({ ...change, is: 'answered', digest: digestOf(answer.value) })
  else say({ ...change, is: 'refused', failure: answer.failure })
}

// Every other change posts a card, and the one after it takes the oldest of its own back, so that books stay small.
async function keepAWall({ months }: Books, name: Month, count: number) {
  const posted: string[] = []
  for (let n = 1; n <= count; n += 1) {
    const withdrawn = n % 2 === 0 ? posted.shift() : undefined
    if (withdrawn === undefined) {
      const words = `card-${randomUUID()}`
      posted.push(words)
      const card = anAppreciation({ id: randomUUID() as never, words })
      await make<MonthRecord>(
        { book: name, posted: words },
        month => ({ ...month, appreciations: [...month.appreciations, card] }),
        rule => months.put(name, rule),
      )
    } else {
      const book = await months.of(name)
      const card = book.current.appreciations.find(({ words }) => words === withdrawn)
      if (card !== undefined)
        await make<MonthRecord>(
          { book: name, withdrawn },
          month => withdrawAppreciation(month, card.id, later),
          rule => book.forget(rule),
        )
    }
  }
}

async function keepADraft({ drafts }: Books, count: number) {
  for (let n = 1; n <= count; n += 1)
    await make<Drafts>(
      { book: 'drafts' },
      body => ({ ...body, jottings: { wall: `half a card ${n} ${randomUUID()}` } }),
      rule => drafts.put(rule),
    )
}

async function keepAName({ household }: Books, count: number) {
  for (let n = 1; n <= count; n += 1)
    await make<Household | null>(
      { book: 'household' },
      body => ({ ...(body ?? aHousehold()), name: `The house ${randomUUID()}` }),
      rule => household.put(rule),
    )
}

async function closeNowAndThen(shelf: Shelf, count: number) {
  for (let n = 1; n <= count; n += 1) {
    await shelf.settled()
    await new Promise(resolve => setTimeout(resolve, 15))
  }
}

/** `count` changes of every book, one after the other in each and all books at once. */
export async function writeBusily(folder: string, count: number) {
  const shelf = await openShelf(folder)
  if (shelf.closed !== null) throw new Error(`closed: ${shelf.closed.why}`)
  const { books } = shelf
  await keepAName(books, 1)
  await Promise.all([
    ...busyMonths.map(month => keepAWall(books, month, count)),
    keepADraft(books, count),
    keepAName(books, Math.ceil(count / 4)),
    closeNowAndThen(shelf, Math.ceil(count / 4)),
  ])
  await shelf.settled()
}
