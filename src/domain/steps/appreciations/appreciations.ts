import { round } from '../round'

/** Thanks said aloud in turn; the cards themselves hang on the wall. */
export const appreciations = round
