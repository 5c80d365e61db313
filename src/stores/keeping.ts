import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Keeping } from '#contract/commands/keeping'
import type { Notice } from '#contract/keeping'
import type { Month } from '#domain/calendar'
import type { Id, MemberId } from '#domain/ids'
import { ask, hear } from '../gateway/gateway'

/** The copies of the books, what comes and goes as a file, and what people have to be told about it. */
export const useKeeping = defineStore('keeping', () => {
  const keeping = shallowRef<Keeping | null>(null)
  const notices = shallowRef<readonly Notice[]>([])
  const isSavingSlowly = ref(false)

  hear('notices.changed', news => {
    notices.value = news
  })
  hear('saving.slow', isSlow => {
    isSavingSlowly.value = isSlow
  })

  function taking<Answer extends { ok: true; value: Keeping } | { ok: false }>(answer: Answer): Answer {
    if (answer.ok) keeping.value = answer.value
    return answer
  }

  function hearing<Answer extends { ok: true; value: readonly Notice[] } | { ok: false }>(
    answer: Answer,
  ): Answer {
    if (answer.ok) notices.value = answer.value
    return answer
  }

  return {
    keeping,
    notices,
    isSavingSlowly,
    look: async () => taking(await ask('keeping.look')),
    lookAtNotices: async () => hearing(await ask('notices.look')),
    acknowledge: async (id: Id<'notice'>) => hearing(await ask('notices.acknowledge', { id })),

    makeCopy: async () => taking(await ask('backup.make')),
    chooseFolder: async () => taking(await ask('backup.choose-folder')),
    useOwnFolder: async () => taking(await ask('backup.use-own-folder')),
    preview: (file: string) => ask('backup.preview', { file }),
    restore: (file: string) => ask('backup.restore', { file }),
    purge: async () => taking(await ask('backup.purge')),

    lookAtExport: () => ask('export.look'),
    saveExport: (members: readonly MemberId[]) => ask('export.save', { members: [...members] }),
    chooseImport: () => ask('import.choose'),
    takeIn: (token: string) => ask('import.take-in', { token }),

    tryAgain: () => ask('books.try-again'),
    beginAnew: () => ask('books.begin-anew'),
    beginMonthAnew: (month: Month) => ask('month.begin-anew', { month }),
  }
})
