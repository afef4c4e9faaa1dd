import { defineConfig, devices } from '@playwright/test';

const informe = process.env.SER_E2E_INFORME;

/**
 * Debian's Chromium, told to stay at home: no updates, no telemetry, no QUIC.
 * Any request that it still makes to another origin is ours, and fails the test.
 */
const chromium = {
  executablePath: process.env.SER_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'resultados',
  globalSetup: './support/preparacion.ts',
  // A worker owns its server and its database, so workers never meet.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...(informe ? [['json', { outputFile: informe }] as const] : [])],
  use: {
    launchOptions: chromium,
    locale: 'es-CO',
    timezoneId: 'America/Bogota',
    // Snapshots of the document tell what happened; a film of it costs a sixth of the processor.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
  },
  projects: [
    {
      name: '1280',
      grepInvert: /@telefono/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } },
    },
    {
      name: '360',
      grepInvert: /@escritorio/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 360, height: 740 }, hasTouch: true },
    },
  ],
});
