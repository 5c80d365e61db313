import { round } from '../round'

/** Each in turn is asked one interested question about their high. */
export const highs = round
