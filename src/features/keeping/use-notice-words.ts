import { useI18n } from 'vue-i18n'
import type { BookName, Notice } from '#contract/keeping'
import { isMonth } from '#domain/calendar-text'
import { assertNever } from '#domain/result'
import { useDates } from '../../composables/use-dates'

/** What people are told about a book, in plain words. */
export function useNoticeWords() {
  const { t } = useI18n()
  const { fullMoment, monthName } = useDates()

  return {
    bookName: (book: BookName): string =>
      isMonth(book) ? t('notice.book.month', { month: monthName(book) }) : t(`notice.book.${book}`),

    whatHappened(notice: Notice): string {
      switch (notice.kind) {
        case 'restored':
          return notice.copiedAt === null
            ? t('notice.restored-previous', { at: fullMoment(notice.at) })
            : t('notice.restored-backup', { copied: fullMoment(notice.copiedAt) })
        case 'lost':
          return isMonth(notice.book) ? t('notice.lost-month') : t('notice.lost')
        case 'began-anew':
        case 'edited-elsewhere':
        case 'overwritten-elsewhere':
          return t(`notice.${notice.kind}`)
        default:
          return assertNever(notice)
      }
    },

    /** Which file was kept beside the books; null when none was. */
    whatIsKept(notice: Notice): string | null {
      if (notice.kind === 'edited-elsewhere')
        return notice.keptAs === null ? null : t('notice.kept-as', { file: notice.keptAs })
      return notice.setAsideAs === null ? null : t('notice.set-aside', { file: notice.setAsideAs })
    },
  }
}
