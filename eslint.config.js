import js from '@eslint/js'
import vueI18n from '@intlify/eslint-plugin-vue-i18n'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import ts from 'typescript-eslint'

// What the compiler cannot see: packages, globals, and doors that have one place each. The picture is in README.md.
const only = (message, ...patterns) => ({ group: patterns, message })

const everywhere = [
  only('lowdb has one home: the adapter and the book.', 'lowdb', 'lowdb/*'),
  only('A barrel hides what a file depends on.', '**/index', '**/index.ts'),
]
const noElectron = only(
  'Hand in a clock, a disk or a printer instead; only platform/ and windows/ know Electron.',
  'electron',
  'electron/*',
)
const noMain = only('Nothing under src/ knows the main process.', '**/electron/**')

const imports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] })

const bridge = {
  selector: "MemberExpression[object.name='window'][property.name='hearthside']",
  message: 'The gateway is the only reader of the bridge.',
}
const dateOrChance = [{ name: 'Date', message: 'Time is an argument in here.' }]

export default ts.config(
  { ignores: ['out/', 'dist/', 'tests/**/out/', 'node_modules/', 'electron/launch/default-app/'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  ...vue.configs['flat/recommended'],
  ...accessibility.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.vue'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', bridge],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // An async function without await answers with a promise all the same; the contract asks for one.
      '@typescript-eslint/require-await': 'off',
      // What composables and stores hand out is bound already, whatever their types say.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      ...imports(...everywhere),
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      ...imports(
        ...everywhere,
        noElectron,
        noMain,
        only(
          'The domain knows only itself, Temporal and statistics.',
          '#*',
          'vue',
          'pinia',
          'zod',
          'zod/*',
          'node:*',
          '@*/*',
          '../../contract/**',
          '../../content/**',
        ),
      ),
      'no-restricted-globals': ['error', ...dateOrChance],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'Chance is an argument in here.',
        },
        {
          selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
          message: 'Time is an argument in here.',
        },
      ],
    },
  },
  {
    files: ['src/contract/**/*.ts'],
    rules: imports(
      ...everywhere,
      noElectron,
      noMain,
      only('The contract knows the domain and zod.', 'vue', 'pinia', '#content/*', '#locales/*'),
    ),
  },
  {
    files: ['src/contract/**/*.ts', 'electron/main/**/*.ts'],
    ignores: ['src/contract/zod.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'zod', message: 'Take z from the contract: it is configured there.' },
            { name: 'zod/mini', message: 'Take z from the contract: it is configured there.' },
          ],
          patterns: everywhere,
        },
      ],
    },
  },
  {
    files: ['src/stores/**/*.ts'],
    rules: imports(
      ...everywhere,
      noElectron,
      noMain,
      only('Stores do not import stores.', './*', '../stores/*'),
      only('Stores show nothing.', '../features/**', '../components/**'),
    ),
  },
  {
    files: ['src/components/**/*.{ts,vue}'],
    rules: imports(
      ...everywhere,
      noElectron,
      noMain,
      only('Base pieces know no place of the app.', '../features/**'),
    ),
  },
  {
    files: ['src/features/**/*.{ts,vue}', 'src/*.{ts,vue}'],
    rules: imports(...everywhere, noElectron, noMain),
  },
  {
    files: ['electron/main/services/**/*.ts', 'electron/main/storage/**/*.ts'],
    rules: imports(
      ...everywhere,
      noElectron,
      only(
        'Services and storage are handed what they need of the platform.',
        '**/platform/*',
        '**/windows/*',
        '**/ipc/*',
      ),
    ),
  },
  {
    files: ['electron/main/ipc/**/*.ts'],
    ignores: ['electron/main/ipc/channel.ts'],
    rules: imports(...everywhere, noElectron),
  },
  {
    files: ['electron/main/storage/book.ts', 'electron/main/storage/book-file.ts'],
    rules: imports(noElectron),
  },
  { files: ['tests/bench/metrics/write-ten-years.ts'], rules: imports() },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    plugins: { '@intlify/vue-i18n': vueI18n },
    settings: { 'vue-i18n': { localeDir: 'src/locales/*/*.json', messageSyntaxVersion: '^11.0.0' } },
    rules: {
      'vue/no-static-inline-styles': 'error',
      'vue/no-v-html': 'error',
      'vue/define-macros-order': 'error',
      'vue/require-default-prop': 'off',
      // Vue makes absent booleans false, so the checker takes them for given.
      '@typescript-eslint/no-useless-default-assignment': 'off',
      // Prettier decides how a template is laid out.
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-closing-bracket-newline': 'off',
      '@intlify/vue-i18n/no-raw-text': ['error', { ignorePattern: '^[\\s–—·…:,.()|]*$' }],
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vuejs-accessibility/form-control-has-label': 'off',
      'vuejs-accessibility/heading-has-content': ['error', { accessibleChildren: ['MemberName'] }],
      'vuejs-accessibility/no-static-element-interactions': 'error',
    },
  },
  {
    files: ['tests/**/*.ts', 'electron/launch/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  { files: ['**/*.js'], ...ts.configs.disableTypeChecked },
)
