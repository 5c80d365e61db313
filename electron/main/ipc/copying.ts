import type { Handlers } from './dispatch'

/** Has the books copied after an evening on which something was said that nobody wants to lose. */
export const copyingAfterSummits = (handlers: Handlers, copySoon: () => void): Handlers => ({
  ...handlers,
  'summit.close': async input => {
    const reply = await handlers['summit.close'](input)
    if (reply.ok) copySoon()
    return reply
  },
})
