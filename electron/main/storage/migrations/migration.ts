/**
 * One step from a version of a book to the next. It describes two moments that are both over: it imports nothing of
 * today's code and is never changed once it has been released.
 */
export interface Migration {
  /** Why the shape had to change. */
  readonly because: string
  up(body: unknown): unknown
}

/** Declares a step between two shapes. The body comes from a file whose seal holds, so its shape is taken for granted. */
export const migration = <Before, After>(because: string, up: (body: Before) => After): Migration => ({
  because,
  up: body => up(body as Before),
})
