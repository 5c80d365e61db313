/**
 * One step from a version of a book to the next. It describes two moments that are both over: it imports nothing of
 * today's code and is never changed once it has been released.
 */
export interface Migration {
  /** Why the shape had to change. */
  readonly because: string
  /** The body as the version before it wrote it; one that was edited by hand may make this throw. */
  up(body: unknown): unknown
}
