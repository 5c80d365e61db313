import { marks, type Mark, type Member } from '../member'

/** The mark that was wished for, or the first one that nobody has. */
export const freeMark = (wished: Mark, members: readonly Member[]): Mark =>
  [wished, ...marks].find(mark => !members.some(member => member.mark === mark)) ?? wished
