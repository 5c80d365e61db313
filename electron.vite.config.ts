import { resolve } from 'node:path'
import vueI18n from '@intlify/unplugin-vue-i18n/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import icons from 'unplugin-icons/vite'

// One code base for the newest Electron and for the oldest that serves development: Node 18, Chromium 114. Said here,
// because electron-vite would otherwise go by whichever Electron happens to be installed.
const node = 'node18'
const chromium = 'chrome114'

export default defineConfig({
  main: {
    build: {
      target: node,
      minify: true,
      externalizeDeps: false,
      lib: { entry: resolve(import.meta.dirname, 'electron/main/index.ts'), formats: ['cjs'] },
      rolldownOptions: { output: { entryFileNames: 'index.cjs', chunkFileNames: '[name].cjs' } },
    },
  },
  preload: {
    build: {
      target: node,
      externalizeDeps: false,
      lib: { entry: resolve(import.meta.dirname, 'electron/preload/index.ts'), formats: ['cjs'] },
      rolldownOptions: { output: { entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: resolve(import.meta.dirname, 'src'),
    build: {
      target: chromium,
      // Inlined fonts would need `data:` in the content security policy.
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: { input: resolve(import.meta.dirname, 'src/index.html') },
    },
    plugins: [
      vue(),
      icons({ compiler: 'vue3' }),
      vueI18n({
        include: resolve(import.meta.dirname, 'src/locales/*/*.json'),
        runtimeOnly: true,
        compositionOnly: true,
        fullInstall: false,
        dropMessageCompiler: true,
      }),
    ],
  },
})
