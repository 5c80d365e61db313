declare const idBrand: unique symbol

/** A random UUID, told apart by what it names. */
export type Id<Of extends string> = string & { readonly [idBrand]: Of }

export type MemberId = Id<'member'>
export type SummitId = Id<'summit'>
export type CheckInId = Id<'check-in'>
export type PromiseId = Id<'promise'>
export type AppreciationId = Id<'appreciation'>
export type AgendaId = Id<'agenda'>
export type ItemId = Id<'item'>
export type UnplugHourId = Id<'unplug-hour'>
export type UnplugSessionId = Id<'unplug-session'>
export type TopicId = Id<'topic'>
export type PictureId = Id<'picture'>

/** Hands out a fresh id; chance is an argument everywhere in the domain. */
export type NewId = <Of extends string>() => Id<Of>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isId = (value: unknown): value is Id<never> => typeof value === 'string' && uuid.test(value)
