import eslint from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';

/** Code that plays the outsider, or stands at the database driver: there the types end, and a cast is the honest word for it. */
const whereCastsAreAllowed = ['**/*.test.ts', 'tests/**', 'api/src/db/**', 'scripts/**'];
const plainJavaScript = ['scripts/**/*.mjs', '*.js', '*.config.ts'];

export default defineConfig(
  { ignores: ['**/node_modules/', '**/build/', '**/.svelte-kit/', '.cache/', 'data/', 'test-results/', '**/*.sql'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  ...typescript.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.node },
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      // STYLE §2: the type carries the rule.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `() => void work()` is how we say that nobody waits for the result.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // A function that promises by its interface may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'object-shorthand': 'error',
    },
  },
  {
    // STYLE §11: over 40 lines, split it or say why. Three parameters are the aim; a store function takes `db` before its own three.
    files: ['**/*.ts'],
    ignores: ['**/*.test.ts', 'tests/**'],
    rules: {
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
    },
  },
  { files: whereCastsAreAllowed, rules: { '@typescript-eslint/consistent-type-assertions': 'off' } },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
      'no-loss-of-precision': 'off', // reference values are written as their source prints them
      'no-empty-pattern': 'off', // Playwright's way of writing a fixture that needs no other
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: typescript.parser } },
    rules: {
      // Types of components are checked by svelte-check, which alone knows the page types that Kit generates.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'prefer-const': 'off', // `let { rows } = $props()` is how Svelte writes it
      'svelte/prefer-const': 'error',
      'svelte/no-navigation-without-resolve': 'off', // the product has no base path: addresses are written as people see them
    },
  },
  { files: plainJavaScript, ...typescript.configs.disableTypeChecked },
  { files: ['tests/**/main.ts', 'tests/replay/**', 'tests/bench/**', 'tests/disclosure/**'], rules: { 'no-console': 'off' } },
);
