import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { datos } from '../../support/api.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';

const FILTRO = 'tipo=autoliquidacion';

async function descargar(page: Page, boton: string): Promise<{ nombre: string; bytes: Buffer }> {
  await page.goto(`/obligaciones?${FILTRO}`);
  await esperarPagina(page);
  const descarga = page.waitForEvent('download');
  await page.getByRole('button', { name: boton }).click();
  const archivo = await descarga;
  return { nombre: archivo.suggestedFilename(), bytes: readFileSync(await archivo.path()) };
}

test('en CSV, las mismas filas que la lista', async ({ sesionDe, apiDe }) => {
  const { total } = await datos(
    (await apiDe(representante)).GET('/api/v1/obligaciones', {
      params: { query: { tipo: 'autoliquidacion' } },
    }),
  );
  const { nombre, bytes } = await descargar(await sesionDe(representante), 'Descargar CSV');
  expect(nombre).toMatch(/\.csv$/);
  const lineas = bytes.toString('utf8').trim().split(/\r?\n/);
  expect(lineas).toHaveLength(total + 1);
});

test('en Excel, un libro que se abre', async ({ sesionDe }) => {
  const { nombre, bytes } = await descargar(await sesionDe(representante), 'Descargar Excel');
  expect(nombre).toMatch(/\.xlsx$/);
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
});
