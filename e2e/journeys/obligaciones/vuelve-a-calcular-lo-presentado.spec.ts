import { readFileSync } from 'node:fs';

import { datos } from '../../support/api.ts';
import { presentarPorApi } from '../../support/autoliquidar.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { funcionaria, representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

test('lo presentado da lo mismo al peso, y dice con qué versiones', async ({ sesionDe, apiDe }) => {
  const api = await apiDe(representante);
  const fur = await presentarPorApi(api);
  const { obligacion_id } = await datos(
    api.GET('/api/v1/autoliquidaciones/{id}', { params: { path: { id: fur.autoliquidacion_id } } }),
  );
  const page = await sesionDe(representante);
  await page.goto(`/obligaciones/${obligacion_id}`);
  await esperarPagina(page);
  await page.getByRole('button', { name: 'Volver a calcular' }).click();
  await expect(page.getByText(/Da lo mismo, al peso/)).toBeVisible();
  await expect(page.getByText('Con lo que se conoce hoy también daría lo mismo.')).toBeVisible();
  await page.locator('summary', { hasText: 'Valores publicados que usó' }).click();
  const usados = page.getByRole('table', { name: 'Valores publicados que usó' });
  await expect(usados).toContainText('mora.tasa');
  await expect(usados).toContainText('versión 1');
  await sinViolaciones(page, 'comprobación');

  // The ministry sees the same.
  const oficina = await apiDe(funcionaria);
  const { datos: operadores } = await datos(
    oficina.GET('/api/v1/operadores', { params: { query: { q: 'Cooperativa TIC Río Claro' } } }),
  );
  const ministerio = await sesionDe(funcionaria);
  await ministerio.goto(`/obligaciones/${obligacion_id}?operador_id=${operadores[0]?.id ?? ''}`);
  await esperarPagina(ministerio);
  await ministerio.getByRole('button', { name: 'Volver a calcular' }).click();
  await expect(ministerio.getByText(/Da lo mismo, al peso/)).toBeVisible();
});

test('lleva los vencimientos a su calendario', async ({ sesionDe }) => {
  const page = await sesionDe(representante);
  await page.goto('/obligaciones');
  await esperarPagina(page);
  const descarga = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Vencimientos para su calendario/ }).click();
  const archivo = await descarga;
  expect(archivo.suggestedFilename()).toBe('vencimientos.ics');
  const texto = readFileSync(await archivo.path(), 'utf8');
  expect(texto).toContain('BEGIN:VCALENDAR');
  expect(texto).toContain('Presentar y pagar');
});
