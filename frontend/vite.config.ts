/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { capas } from './scripts/capas.mjs'
import { precomprimir } from './scripts/precomprimir.mjs'

const aqui = (ruta: string) => fileURLToPath(new URL(ruta, import.meta.url))
const NUCLEO = new RegExp(
  [
    'node_modules/(react|react-dom|scheduler)/',
    'src/i18n/',
    'src/api/(credencial|problema|problemaATexto|textosProblema(\\.es)?)\\.ts',
    'src/lib/fechas\\.ts',
    'src/app/(paths|preferencias|textos(\\.es)?|marca/marca|reloj/reloj|sesion/(roles|usePersona))\\.ts',
    'src/app/errores/Salidas\\.',
    'src/app/layout/(Marco|BarraGovCo|BandaReloj|Encabezado|Cuenta|Pie)\\.',
    'src/ui/(Alert|Button|Icon|Loading|Spinner|Titulo)\\.',
    'src/ui/(cx|textos(\\.es)?)\\.ts',
  ].join('|'),
)
/** What forms are made of: the login page has one, the shell has none. */
const FORMULARIO = /src\/ui\/(Choice|Details|ErrorSummary|Field|PasswordField|TextField)\./
const API = process.env.SER_API ?? 'http://localhost:8080'

export default defineConfig(({ mode }) => ({
  plugins: [react(), capas(), precomprimir()],
  resolve: {
    alias: {
      '@': aqui('./src'),
      // The package's default entry carries the development warnings, 3 kB that nobody reads.
      ...(mode === 'production' && {
        'react-router': aqui('./node_modules/react-router/dist/production/index.mjs'),
      }),
    },
  },
  build: {
    target: 'es2022',
    manifest: true,
    // The content security policy forbids data: fonts and inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What the login page and the shell share travels in one file: fewer round trips on a
        // slow link, and it compresses better than twenty small ones.
        advancedChunks: {
          groups: [
            { name: 'nucleo', test: NUCLEO },
            { name: 'formulario', test: FORMULARIO },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': API, '/salud': API } },
  preview: { port: 4173 },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/pruebas/preparar.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
}))
