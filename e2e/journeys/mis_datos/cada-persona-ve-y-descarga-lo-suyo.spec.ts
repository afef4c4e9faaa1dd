import { readFileSync } from 'node:fs';

import { deComprimido } from '../../support/comprimido.ts';
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
  const contenido = readFileSync(ruta);
  expect(deComprimido(contenido, 'mis-datos.json')).toContain('"cuenta"');
  await expect(page.getByText('La descarga está lista')).toBeVisible();
  // What is read at home, without the portal.
  await page.goto('about:blank');
  await page.setContent(deComprimido(contenido, 'mis-datos.html'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mis datos en el SER');
  const partes = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(partes[0]).toBe('Cuenta');
  expect(partes.indexOf('Sesiones')).toBeLessThan(partes.indexOf('Lo que hizo en el SER'));
  await expect(page.getByText('Ingresó: Sesión').first()).toBeVisible();
  await expect(page.getByText('operacion@andina-fibra.example.com').first()).toBeVisible();
});

test('quien lee en inglés lee en inglés para qué se guarda cada dato', async ({ sesionDe }) => {
  const page = await sesionDe(operadora);
  await page.goto('/mis-datos');
  await page.getByRole('button', { name: 'English' }).click();
  await esperarPagina(page, 'My data');
  const tabla = page.getByRole('region', { name: 'What it is kept for, and how long' }).last();
  await expect(tabla.getByText('To prove what you were told, and when')).toBeVisible();
  await expect(tabla.getByText('Probar qué se le avisó y cuándo')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Known browsers' })).toBeVisible();
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
