import type { Page } from '@playwright/test';

import { ingresar } from '../../support/ingresar.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';
import { escribirEn, pulsarEn } from '../../support/teclado.ts';
import { codigoTotp } from '../../support/totp.ts';

async function salir(page: Page) {
  await page.getByRole('banner').locator('summary').click();
  await page.getByRole('button', { name: 'Cerrar sesión' }).click();
  await expect(page.getByText('Cerró su sesión')).toBeVisible();
}

test('inscribe una aplicación e ingresa con sus códigos, solo con el teclado', async ({
  sesionDe,
}) => {
  const page = await sesionDe(representante);
  await page.goto('/perfil/segundo-paso');
  await esperarPagina(page, 'Segundo paso al ingresar');
  await escribirEn(page, page.getByLabel(/^Su contraseña/), representante.clave);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /^Código QR/ })).toBeVisible();
  await pulsarEn(page, page.getByRole('main').locator('summary'));
  const secreto = (await page.locator('code').innerText()).replaceAll(' ', '');
  await sinViolaciones(page, 'el código QR');
  await escribirEn(page, page.getByLabel(/^Código que muestra/), '000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByLabel(/^Código que muestra/).fill('');
  await escribirEn(page, page.getByLabel(/^Código que muestra/), codigoTotp(secreto, -1));
  await page.keyboard.press('Enter');
  const codigos = page.getByRole('list', { name: 'Códigos de recuperación' }).locator('code');
  await expect(codigos).toHaveCount(10);
  const deRecuperacion = await codigos.first().innerText();
  await sinViolaciones(page, 'los códigos de recuperación');
  await pulsarEn(page, page.getByRole('button', { name: 'Ya los guardé' }));
  await expect(page.getByText('Una aplicación de códigos')).toBeVisible();
  await sinViolaciones(page, 'activo');

  await salir(page);
  await ingresar(page, representante);
  await expect(page.getByRole('heading', { name: 'Falta un paso' })).toBeVisible();
  await expect(page.getByLabel(/^Código/)).toBeFocused();
  await sinViolaciones(page, 'el segundo paso');
  await page.keyboard.type('000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('El código no sirve');
  await page.getByLabel(/^Código/).fill('');
  await escribirEn(page, page.getByLabel(/^Código/), codigoTotp(secreto));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/inicio');

  // Without the telephone, one of the codes that were kept.
  await salir(page);
  await ingresar(page, representante);
  await page.getByLabel(/^Código/).fill(deRecuperacion.toLowerCase());
  await page.keyboard.press('Enter');
  await page.waitForURL('**/inicio');

  // And it is taken off with password and code.
  await page.goto('/perfil/segundo-paso');
  await page.getByRole('button', { name: 'Retirar el segundo paso' }).click();
  await sinViolaciones(page, 'retirar');
  await page.getByLabel(/^Su contraseña/).fill(representante.clave);
  await page.getByLabel(/^Código/).fill(codigoTotp(secreto, 1));
  await page.getByRole('button', { name: 'Retirar el segundo paso' }).click();
  await expect(page.getByText('Su cuenta ya no pide el segundo paso.')).toBeVisible();
});

test('con códigos por correo', async ({ sesionDe, buzon }) => {
  const codigos = () =>
    buzon
      .mensajes()
      .filter((texto) => /un_solo_uso|un solo uso/.test(texto))
      .map((texto) => /^\s*(\d{6})\s*$/m.exec(texto)?.[1] ?? '');
  const page = await sesionDe(representante);
  await page.goto('/perfil/segundo-paso');
  await page.getByLabel('Del correo de su cuenta').check();
  await page.getByLabel(/^Su contraseña/).fill(representante.clave);
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByRole('heading', { name: 'Revise su correo' })).toBeVisible();
  await expect.poll(() => codigos().length, { timeout: 30_000 }).toBe(1);
  await page.getByLabel(/^Código que llegó/).fill(codigos().at(-1) ?? '');
  await page.getByRole('button', { name: 'Activar el segundo paso' }).click();
  await page.getByRole('button', { name: 'Ya los guardé' }).click();
  await expect(page.getByText('Su correo', { exact: true })).toBeVisible();
  await salir(page);
  await ingresar(page, representante);
  await expect(page.getByText(/Le enviamos un código a .•••@/)).toBeVisible();
  await expect.poll(() => codigos().length, { timeout: 30_000 }).toBe(2);
  await page.getByLabel(/^Código/).fill(codigos().at(-1) ?? '');
  await page.getByRole('button', { name: 'Terminar de ingresar' }).click();
  await page.waitForURL('**/inicio');
});
