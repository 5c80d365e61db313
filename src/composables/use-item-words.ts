import { useI18n } from 'vue-i18n'
import type { OwnItem } from '#domain/own-items'
import { isShippedItem, type ScoreItem } from '#domain/score'

/** What the questions of a check-in are called: ours are translated, the household's own are as it wrote them. */
export function useItemWords(own: () => readonly OwnItem[]) {
  const { t } = useI18n()
  const ownOf = (id: ScoreItem) => own().find(item => item.id === id)
  return {
    itemName: (item: ScoreItem) =>
      isShippedItem(item) ? t(`score.${item}.name`) : (ownOf(item)?.name ?? t('score.gone')),
    itemQuestion: (item: ScoreItem) =>
      isShippedItem(item) ? t(`score.${item}.label`) : (ownOf(item)?.question ?? t('score.gone')),
    itemHint: (item: ScoreItem) => (isShippedItem(item) ? t(`score.${item}.hint`) : t('score.own-hint')),
  }
}
