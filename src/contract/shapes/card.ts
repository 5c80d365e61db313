import { cardColours, type AppreciationDraft, type CardWords } from '#domain/appreciation'
import { z } from '../zod'
import { id, oneOf, text } from './guarded'

const memberId = id<'member'>()

const words = {
  words: text('words'),
  trait: text('name'),
  colour: oneOf(cardColours),
  picture: z.nullable(id<'picture'>()),
  shareable: z.boolean(),
}

export const cardWords: z.ZodMiniType<CardWords> = z.object(words)

export const cardDraft: z.ZodMiniType<AppreciationDraft> = z.object({
  ...words,
  author: memberId,
  to: z.array(memberId).check(z.maxLength(8)),
  isKeptForSummit: z.boolean(),
  isBetweenUs: z.boolean(),
})
