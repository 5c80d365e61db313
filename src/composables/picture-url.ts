import type { PictureId } from '#domain/ids'

/** Where a kept picture is shown from, whatever page shows it. */
export const pictureUrl = (id: PictureId): string => `app://hearthside/pictures/${id}.jpg`
