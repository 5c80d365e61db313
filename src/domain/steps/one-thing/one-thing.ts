import type { MemberId } from '../../ids'
import { fail, ok, type Result } from '../../result'
import { isSaid } from '../../words'
import type { NotPresent, StepKind } from '../step-kind'

/** One person's wish, turned into a promise by the one who will keep it. */
export interface Offer {
  /** Who was asked "what could I do this week?"; null until somebody is. */
  readonly askedOf: MemberId | null
  readonly wish: string
  readonly when: string
  readonly will: string
  readonly isAccepted: boolean
}

export interface OneThingProgress {
  /** By the member who offers. */
  readonly offers: Readonly<Record<MemberId, Offer>>
}

export type OneThingAnswer =
  | { readonly act: 'write'; readonly memberId: MemberId; readonly offer: OfferWords }
  | { readonly act: 'accept' | 'reword'; readonly memberId: MemberId }

export type OfferWords = Omit<Offer, 'isAccepted'>

export interface OneThingFailure {
  readonly kind: 'nothing-promised'
}

export const emptyOffer: Offer = { askedOf: null, wish: '', when: '', will: '', isAccepted: false }

export const oneThing: StepKind<OneThingProgress, OneThingAnswer, OneThingFailure> = {
  isEveryonesTurn: true,
  begin: { offers: {} },
  answer: recordOffer,
  // What somebody has promised stays promised; what was only begun goes with them.
  leave: ({ offers }, memberId) => {
    const { [memberId]: offer, ...others } = offers
    return offer?.isAccepted === true ? { offers } : { offers: others }
  },
}

export const offerOf = (progress: OneThingProgress, memberId: MemberId): Offer =>
  progress.offers[memberId] ?? emptyOffer

function recordOffer(
  progress: OneThingProgress,
  answer: OneThingAnswer,
  present: readonly MemberId[],
): Result<OneThingProgress, OneThingFailure | NotPresent> {
  const { memberId } = answer
  if (!present.includes(memberId)) return fail({ kind: 'not-present', memberId })

  const offer = offerOf(progress, memberId)
  const withOffer = (next: Offer) => ok({ offers: { ...progress.offers, [memberId]: next } })
  switch (answer.act) {
    case 'write':
      return withOffer({ ...answer.offer, isAccepted: false })
    case 'accept':
      return isSaid(offer.will)
        ? withOffer({ ...offer, isAccepted: true })
        : fail({ kind: 'nothing-promised' })
    case 'reword':
      return withOffer({ ...offer, isAccepted: false })
  }
}
