import type { Page } from '@playwright/test';

import { ingresar } from '../../support/ingresar.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';

/** What the page answers to an attempt that failed. */
const respuesta = (page: Page) => page.getByRole('alert');

const equivocada = { ...representante, clave: 'no es esta' };

test('con sus datos llega a lo que le toca hoy', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/ingresar/);
  await ingresar(page, representante);
  await expect(page).toHaveURL(/\/inicio$/);
  await esperarPagina(page);
  await expect(page.getByRole('banner')).toContainText(representante.razonSocial);
});

test('llega a la página que había pedido', async ({ page }) => {
  await page.goto('/obligaciones?situacion=vencida');
  await expect(page).toHaveURL(/\/ingresar/);
  await ingresar(page, representante);
  await expect(page).toHaveURL(/\/obligaciones\?situacion=vencida$/);
});

test('acepta el NIT escrito de cualquier manera', async ({ page }) => {
  await page.goto('/ingresar');
  await ingresar(page, {
    ...representante,
    operador: representante.operador.replace(/\D/g, '').slice(0, 9),
  });
  await expect(page).toHaveURL(/\/inicio$/);
});

test('un dato equivocado, sea cual sea, recibe la misma respuesta', async ({ page }) => {
  const intentos = [
    equivocada,
    { ...representante, usuario: '99999999' },
    { ...representante, operador: '899999063' },
  ];
  const respuestas: string[] = [];
  for (const intento of intentos) {
    await page.goto('/ingresar');
    await ingresar(page, intento);
    await expect(respuesta(page)).toBeFocused();
    respuestas.push(await respuesta(page).innerText());
  }
  expect(new Set(respuestas).size).toBe(1);
  await expect(page).toHaveURL(/\/ingresar/);
});

test('dice qué campo falta, y lleva a él', async ({ page }) => {
  await page.goto('/ingresar');
  await ingresar(page, { operador: 'abc', usuario: '', clave: '' });
  await expect(respuesta(page)).toBeFocused();
  await respuesta(page)
    .getByRole('link', { name: /^Contraseña/ })
    .click();
  await expect(page.getByLabel(/^Contraseña/)).toBeFocused();
});

test('cinco fallas bloquean el acceso por un tiempo dicho', async ({ page }) => {
  await page.goto('/ingresar');
  for (let falla = 1; falla <= 5; falla += 1) {
    const contestado = page.waitForResponse(
      (r) => r.url().endsWith('/api/v1/sesion') && r.request().method() === 'POST',
    );
    await ingresar(page, equivocada);
    await contestado;
    await expect(respuesta(page)).toBeVisible();
  }
  await page.reload();
  await ingresar(page, representante);
  await expect(respuesta(page)).toContainText(/bloque/i);
  await expect(page.getByText(/Podrá intentar de nuevo en \d+/)).toBeVisible();
  await expect(page).toHaveURL(/\/ingresar/);
});

test('un gestor de contraseñas sabe qué llenar, y se puede pegar', async ({ page }) => {
  await page.goto('/ingresar');
  const clave = page.getByLabel(/^Contraseña/);
  await expect(page.getByLabel('Número de identificación del usuario')).toHaveAttribute(
    'autocomplete',
    'username',
  );
  await expect(clave).toHaveAttribute('autocomplete', 'current-password');
  const pegada = await clave.evaluate((campo) => {
    const aviso = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    return campo.dispatchEvent(aviso);
  });
  expect(pegada).toBe(true);
});

test('al cerrar la sesión quedan fuera todas sus pestañas', async ({ sesionDe, context }) => {
  const page = await sesionDe(representante);
  await page.goto('/inicio');
  const otra = await context.newPage();
  await otra.goto('/obligaciones');
  await esperarPagina(otra, 'Obligaciones');
  await page.getByRole('banner').locator('summary').click();
  await page.getByRole('button', { name: 'Cerrar sesión' }).click();
  await expect(page.getByText('Cerró su sesión')).toBeVisible();
  await expect(otra).toHaveURL(/\/ingresar/);
});

test('con la sesión abierta, la página de ingreso lleva a Inicio', async ({ page }) => {
  await page.goto('/ingresar');
  await ingresar(page, representante);
  await expect(page).toHaveURL(/\/inicio$/);
  await page.goto('/ingresar');
  await expect(page).toHaveURL(/\/inicio$/);
  await esperarPagina(page);
});
