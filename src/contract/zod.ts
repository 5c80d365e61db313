// Zod builds validators with `Function`, which our content security policy forbids; this has to be said before the
// first schema is made. Every schema therefore takes `z` from here.
import * as z from 'zod/mini'

z.config({ ...z.locales.en(), jitless: true })

export { z }
