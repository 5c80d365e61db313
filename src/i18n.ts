import { createI18n } from 'vue-i18n'
import { chooseLocale, locales, type Messages } from '#locales/locales'

declare module 'vue-i18n' {
  // Makes every key that a component asks for one that exists.
  export interface DefineLocaleMessage extends Messages {}
}

const locale = chooseLocale(navigator.languages)
document.documentElement.lang = locale

export const i18n = createI18n({ legacy: false, locale, fallbackLocale: 'en', messages: locales })
