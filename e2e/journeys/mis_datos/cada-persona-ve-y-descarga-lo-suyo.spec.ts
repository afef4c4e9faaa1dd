import { readFileSync } from 'node:fs';

import { esperarPagina } from '../../support/navegar.ts';
import { auditora, operadora } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

test('una persona ve lo que se guarda de ella y lo descarga', async ({ sesionDe }) => {
  const page = await sesionDe(operadora);
  await page.goto('/inicio');
  await page.locator('header summary').click();
  await page.getByRole('link', { name: 'Mis datos' }).click();
  await esperarPagina(page, 'Mis datos');
  await expect(page.getByText('operacion@andina-fibra.example.com (sin comprobar)')).toBeVisible();
  await sinViolaciones(page, 'mis datos');
  const bajada = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Descargar todo' }).click();
  const archivo = await bajada;
  expect(archivo.suggestedFilename()).toBe('mis-datos.zip');
  const ruta = await archivo.path();
  // The signature of a compressed file, and the names of what it brings.
  const contenido = readFileSync(ruta).toString('latin1');
  expect(contenido.startsWith('PK')).toBe(true);
  expect(contenido).toContain('mis-datos.json');
  expect(contenido).toContain('mis-datos.html');
  await expect(page.getByText('La descarga está lista')).toBeVisible();
});

test('quien trabaja en el ministerio también ve los suyos', async ({ sesionDe }) => {
  const page = await sesionDe(auditora);
  await page.goto('/mis-datos');
  await esperarPagina(page, 'Mis datos');
  await expect(page.getByText('auditoria@ministerio.example.com (sin comprobar)')).toBeVisible();
});

test('cualquiera lee los textos sobre datos personales, también los anteriores', async ({
  sesionDe,
}) => {
  const page = await sesionDe(null);
  await page.goto('/textos-de-datos');
  await esperarPagina(page, 'Textos sobre datos personales');
  const pqrsd = page.getByRole('region', { name: 'PQRSD' });
  await expect(pqrsd.getByText('Versión 2026-11-30')).toBeVisible();
  await pqrsd.getByText('Versiones anteriores').click();
  await expect(pqrsd.getByText('Versión 2026-11', { exact: true })).toBeVisible();
  await sinViolaciones(page, 'los textos sobre datos');
});
