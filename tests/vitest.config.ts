import { resolve } from 'node:path'
import vueI18n from '@intlify/unplugin-vue-i18n/vite'
import vue from '@vitejs/plugin-vue'
import icons from 'unplugin-icons/vite'
import { defineConfig } from 'vitest/config'

// A half-hour offset, so that mistakes with zones show.
process.env['TZ'] = 'Asia/Kolkata'

const root = resolve(import.meta.dirname, '..')

export default defineConfig(({ mode }) => {
  // `npm run test:deep` runs the long forms whole.
  if (mode === 'deep') process.env['HEARTHSIDE_DEEP'] = '1'
  return {
    root,
    plugins: [
      vue(),
      icons({ compiler: 'vue3' }),
      vueI18n({ include: resolve(root, 'src/locales/*/*.json'), runtimeOnly: true, compositionOnly: true }),
    ],
    test: {
      include: ['tests/**/*.test.ts'],
      exclude: ['tests/e2e/**', 'tests/tour/**', 'node_modules/**'],
      environment: 'node',
      // By itself it would leave one core idle.
      maxWorkers: 2,
      // Most of a test file's time went into loading again what the one before it had loaded.
      pool: 'threads',
      isolate: false,
      passWithNoTests: false,
      testTimeout: 20_000,
    },
  }
})
