import { largestPicture, type wallCommands } from '#contract/commands/wall'
import type { StorageFailure } from '#contract/command'
import type { PictureId } from '#domain/ids'
import { fail, ok } from '#domain/result'
import { cleanJpeg } from '../../services/clean-jpeg'
import { savedOrNot } from '../../storage/disk/faults'
import type { HandlersOf, Workroom } from './handler-types'

/** Pictures for cards. The interface has scaled them down; nothing but the picture itself is kept. */
export function pictureHandlers({
  shelf,
  newId,
}: Workroom): HandlersOf<Extract<keyof typeof wallCommands, 'picture.keep'>> {
  return {
    'picture.keep': async ({ bytes }) => {
      if (bytes.length > largestPicture) return fail({ kind: 'picture-too-large' })
      const jpeg = cleanJpeg(bytes)
      if (jpeg === null) return fail({ kind: 'picture-unreadable' })
      const { pictures } = shelf.books
      return savedOrNot<{ readonly pictureId: PictureId }, StorageFailure>(async () => {
        const pictureId = newId<'picture'>()
        await pictures.keep(pictureId, jpeg)
        return ok({ pictureId })
      })
    },
  }
}
