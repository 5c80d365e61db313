import { useI18n } from 'vue-i18n'
import { agendas } from '#content/agendas'
import type { Agenda, AgendaStep } from '#domain/agenda'

/** What agendas and their steps are called: as their household says, or else translated. */
export function useStepWords() {
  const { t } = useI18n()
  return {
    nameOf: (step: AgendaStep) => step.title ?? t(`step.${step.kind}.name`),
    agendaName: ({ name, key }: Pick<Agenda, 'name' | 'key'>) =>
      name ?? (agendas.some(agenda => agenda.key === key) ? t(`agenda.${key}.name`) : t('agenda.gone')),
  }
}
