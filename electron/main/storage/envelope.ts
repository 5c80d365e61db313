import { createHash } from 'node:crypto'
import type { z } from '#contract/zod'

/** What a file on disk says of itself around its body, so that a person can read it and a program can trust it. */
export interface Envelope {
  readonly format: string
  readonly version: number
  /** SHA-256 of the body as JSON without white space. */
  readonly checksum: string
  readonly body: unknown
}

/** One sort of book: what its files are called inside, how their content is checked, and what an absent one holds. */
export interface BookKind<Body> {
  readonly format: `hearthside/${string}`
  readonly version: number
  readonly shape: z.ZodMiniType<Body>
  readonly empty: Body
}

export const seal = <Body>(kind: BookKind<Body>, body: Body): Envelope => ({
  format: kind.format,
  version: kind.version,
  checksum: checksumOf(body),
  body,
})

/** Why a file could not be opened. It is never touched then. */
export type Unreadable =
  | 'not-json'
  | 'not-a-book'
  | 'another-book'
  | 'newer-than-this-app'
  | 'older-than-known'
  | `wrong-shape: ${string}`

export class BookUnreadable extends Error {
  readonly path: string
  readonly why: Unreadable

  constructor(path: string, why: Unreadable) {
    super(`${path}: ${why}`)
    this.name = 'BookUnreadable'
    this.path = path
    this.why = why
  }
}

/** Takes a body out of its envelope, or says why it cannot be trusted. A wrong checksum alone means: edited by hand. */
export function unseal<Body>(kind: BookKind<Body>, path: string, content: unknown): Body {
  if (!isEnvelope(content)) throw new BookUnreadable(path, 'not-a-book')
  if (content.format !== kind.format) throw new BookUnreadable(path, 'another-book')
  if (content.version > kind.version) throw new BookUnreadable(path, 'newer-than-this-app')
  if (content.version < kind.version) throw new BookUnreadable(path, 'older-than-known')
  const body = kind.shape.safeParse(content.body)
  if (body.success) return body.data
  const paths = body.error.issues.map(issue => issue.path.map(String).join('.'))
  throw new BookUnreadable(path, `wrong-shape: ${paths.join(', ')}`)
}

const checksumOf = (body: unknown): string => createHash('sha256').update(JSON.stringify(body)).digest('hex')

const isEnvelope = (content: unknown): content is Envelope =>
  typeof content === 'object' &&
  content !== null &&
  'format' in content &&
  typeof content.format === 'string' &&
  'version' in content &&
  typeof content.version === 'number' &&
  'body' in content
