// Style and size of the code. Who may import whom is config/dependency-cruiser.mjs.
import js from '@eslint/js'
import globals from 'globals'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const noBarrels = { selector: 'ExportAllDeclaration', message: 'No barrel files: import from the file that says it.' }
const lines = { skipBlankLines: true, skipComments: true }

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.data/', 'tests/architecture/planted/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      'max-lines': ['error', { max: 300, ...lines }],
      'max-lines-per-function': ['error', { max: 70, ...lines }],
      'no-restricted-syntax': ['error', noBarrels],
      quotes: ['error', 'single', { avoidEscape: true, allowTemplateLiterals: true }],
      semi: ['error', 'never'],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  // Data tables are as long as the data.
  { files: ['**/*.data.ts', 'tools/seed/**', 'contract/errors.ts', 'contract/terms.ts'], rules: { 'max-lines': 'off' } },
  // A describe block is a list of tests, not a function.
  { files: ['tests/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['client/**/*.{ts,tsx}'], ...hooks.configs.flat.recommended },
  { files: ['client/**/*.{ts,tsx}'], languageOptions: { globals: { ...globals.browser, wx: 'readonly', defineAppConfig: 'readonly', definePageConfig: 'readonly', DEV_TOOLS: 'readonly', CLOUD_ENV: 'readonly', TEMPLATE_IDS: 'readonly', process: 'readonly' } } },
  // The domain is told the time and its luck; it never asks (ARCHITECTURE).
  {
    files: ['cloudfunctions/*/domain/**'],
    rules: {
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'Pass the instant in.' }, { object: 'Math', property: 'random', message: 'Pass the number in.' }],
      'no-restricted-syntax': ['error', noBarrels, { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Pass the instant in.' }],
    },
  },
  { files: ['**/*.{cjs,js,mjs}', 'config/**', 'cloudfunctions/**', 'tools/**'], languageOptions: { globals: globals.node }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['tests/**'], languageOptions: { globals: { ...globals.node, ...globals.browser, ...globals.jest } }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
