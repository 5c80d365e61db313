/** What a card may show of somebody, in a word or two. */
export const traits: readonly string[] = [
  'patience',
  'humour',
  'courage',
  'care',
  'honesty',
  'a light hand',
  'steadiness',
  'an ear',
]

/** What a receiver says back. */
export const wordsBack: readonly string[] = [
  'I did not know that you had seen it.',
  'That did me good.',
  'It was nothing, and now it is something.',
  'I would do it again.',
  'You noticed.',
  'Any evening.',
]
