import js from '@eslint/js'
import a11y from 'eslint-plugin-jsx-a11y'
import hooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import ts from 'typescript-eslint'
import { readdirSync } from 'node:fs'

const features = readdirSync(new URL('./src/features', import.meta.url), { withFileTypes: true })
  .filter((entrada) => entrada.isDirectory())
  .map((entrada) => entrada.name)

const prohibir = (patrones, mensaje) => ({
  'no-restricted-imports': ['error', { patterns: [{ group: patrones, message: mensaje }] }],
})

// Import walls: which way the arrows may point (docs/ARCHITECTURE.md).
const muros = [
  {
    files: ['src/ui/**/*.{ts,tsx}'],
    rules: prohibir(
      [
        '@/features/*',
        '@/features/**',
        '@/api',
        '@/api/*',
        '@/app',
        '@/app/**',
        'react-router',
        '@tanstack/*',
      ],
      'ui knows neither routes, nor data, nor features.',
    ),
  },
  {
    files: ['src/lib/**/*.{ts,tsx}'],
    rules: prohibir(
      ['@/features/**', '@/api/*', '@/app/**', '@/ui/**', 'react', 'react-router'],
      'lib is pure text and number work.',
    ),
  },
  {
    files: ['src/api/**/*.{ts,tsx}'],
    rules: prohibir(['@/features/**', '@/app/**', '@/ui/**'], 'api depends on nothing above it.'),
  },
  ...features.map((feature) => ({
    files: [`src/features/${feature}/**/*.{ts,tsx}`],
    rules: prohibir(
      [
        ...features
          .filter((otra) => otra !== feature)
          .flatMap((otra) => [`@/features/${otra}`, `@/features/${otra}/**`]),
        '../../*/**',
      ],
      'A feature does not import another: move what both need to app, api, ui or lib.',
    ),
  })),
]

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/api/schema.ts'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  hooks.configs.flat.recommended,
  a11y.flatConfigs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { globals: globals.browser },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/array-type': 'off',
      // Money and rates are decimal strings: turning them into floats loses centavos.
      'no-restricted-globals': [
        'error',
        { name: 'parseFloat', message: 'Money is a decimal string.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Number', property: 'parseFloat', message: 'Money is a decimal string.' },
      ],
    },
  },
  { files: ['scripts/**', '*.js'], languageOptions: { globals: globals.node } },
  ...muros,
)
