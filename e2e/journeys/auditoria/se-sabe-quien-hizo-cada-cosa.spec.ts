import { readFileSync } from 'node:fs';

import { presentarPorApi } from '../../support/autoliquidar.ts';
import { esperarPagina, irPorMenu } from '../../support/navegar.ts';
import { auditora, representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

test('la auditora encuentra quién presentó y comprueba que nadie alteró el rastro', async ({
  apiDe,
  sesionDe,
}) => {
  await presentarPorApi(await apiDe(representante));
  const page = await sesionDe(auditora);
  await page.goto('/inicio');
  await irPorMenu(page, 'Administración');
  await page.getByRole('link', { name: 'Rastro de auditoría' }).click();
  await esperarPagina(page, 'Rastro de auditoría');
  await page.getByLabel('Operador', { exact: true }).fill('río claro');
  await page.getByLabel('Sobre qué').selectOption({ label: 'Autoliquidación' });
  await page.getByLabel('Desde', { exact: true }).fill('32/13/2026');
  await page.getByRole('button', { name: 'Buscar' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByLabel('Desde', { exact: true }).fill('01/01/2020');
  await page.getByRole('button', { name: 'Buscar' }).click();
  await expect(page).toHaveURL(/operador=r%C3%ADo\+claro/);
  const presento = page.getByRole('row').filter({ hasText: 'Presentó' }).first();
  await expect(presento).toContainText('Representante legal');
  await presento.getByRole('link').click();

  await esperarPagina(page, /^Presentó · Autoliquidación/);
  await expect(page.getByRole('heading', { name: 'Qué cambió' })).toBeVisible();
  await expect(page.getByText('Huella de este eslabón')).toBeVisible();
  await page.getByRole('link', { name: 'Ver todo lo de esta solicitud' }).click();
  await esperarPagina(page, 'Rastro de auditoría');
  await expect(page.getByText('1 evento', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Comprobar que nadie lo alteró' }).click();
  await esperarPagina(page, 'Comprobación del rastro');
  await expect(page.getByText('El rastro está entero')).toBeVisible();
  await sinViolaciones(page, 'el rastro comprobado');
  const [descarga] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Descargar la cadena (JSONL)' }).click(),
  ]);
  const lineas = readFileSync(await descarga.path(), 'utf8')
    .trim()
    .split('\n');
  const primera = JSON.parse(lineas[0] ?? '') as { numero: number; previa: string };
  expect(primera.numero).toBe(1);
  expect(primera.previa).toBe('0'.repeat(64));
});
