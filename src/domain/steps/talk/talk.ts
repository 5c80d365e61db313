import { round } from '../round'

/** A step of the household's own: a title, a prompt, and a turn for everyone. */
export const talk = round
