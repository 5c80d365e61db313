import { createHash } from 'node:crypto'
import type { z } from '#contract/zod'
import type { Migration } from './migrations/migration'

/** What a file on disk says of itself around its body, so that a person can read it and a program can trust it. */
export interface Envelope {
  readonly format: string
  /** 1 or more. */
  readonly version: number
  /** SHA-256 of the body as JSON without white space. */
  readonly checksum: string
  readonly body: unknown
}

/** One sort of book: what its files are called inside, how their content is checked, and what an absent one holds. */
export interface BookKind<Body> {
  readonly format: `hearthside/${string}`
  readonly shape: z.ZodMiniType<Body>
  readonly empty: Body
  /** From version 1 on, one for each version after it. */
  readonly migrations: readonly Migration[]
  /** Whether it holds years of a life: copied into backups, and locked rather than begun anew when it is lost. */
  readonly isKept: boolean
}

/** The version in which books of a kind are written today. */
export const versionOf = ({ migrations }: Pick<BookKind<never>, 'migrations'>): number =>
  1 + migrations.length

export const seal = <Body>(kind: BookKind<Body>, body: Body): Envelope => ({
  format: kind.format,
  version: versionOf(kind),
  checksum: checksumOf(body),
  body,
})

/** Two-space JSON, so that people can read their own data. */
export const asText = (envelope: Envelope): string => `${JSON.stringify(envelope, null, 2)}\n`

/** Whether a body was changed since it was sealed. */
export const isSealBroken = ({ checksum, body }: Envelope): boolean => checksum !== checksumOf(body)

const checksumOf = (body: unknown): string => createHash('sha256').update(JSON.stringify(body)).digest('hex')

export const isEnvelope = (content: unknown): content is Envelope =>
  typeof content === 'object' &&
  content !== null &&
  'format' in content &&
  typeof content.format === 'string' &&
  'version' in content &&
  Number.isInteger(content.version) &&
  'body' in content
