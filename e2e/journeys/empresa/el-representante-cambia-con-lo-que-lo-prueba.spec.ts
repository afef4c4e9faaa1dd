import type { Page } from '@playwright/test';

import { HOJA } from '../../support/solicitud.ts';
import { cambioPorApi } from '../../support/empresa.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { administradoraDeAndina, funcionaria } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

const hoja = { name: 'documento.pdf', mimeType: 'application/pdf', buffer: HOJA };

/** Attaches one document and says when it was issued. */
async function adjuntar(page: Page, documento: string, dia: string): Promise<void> {
  const parte = page.getByRole('region', { name: documento, exact: true });
  await parte.getByLabel(/^Archivo/).setInputFiles([hoja]);
  await expect(parte.getByText('documento.pdf: listo para enviar')).toBeVisible();
  await parte.getByLabel(/^Fecha de expedición/).fill(dia);
}

test('el representante legal cambia con lo que lo prueba', async ({ buzon, reloj, sesionDe }) => {
  test.setTimeout(120_000);
  await reloj.ponerEn('2026-11-30');
  let page = await sesionDe(administradoraDeAndina);

  await test.step('lo pide con sus documentos', async () => {
    await page.goto('/empresa');
    await esperarPagina(page, 'Empresa');
    const representante = page.getByRole('region', { name: 'Representante legal' });
    await expect(representante.getByText('Representación Andina')).toBeVisible();
    await representante.getByText('Lo que decía antes').click();
    await expect(representante.getByText('Representación Anterior')).toBeVisible();
    await sinViolaciones(page, 'el registro de la empresa');
    await representante.getByRole('link', { name: 'Cambiar' }).click();
    await esperarPagina(page, 'Cambiar: representante legal');
    await expect(page.getByText('Las cuentas de usuario van aparte')).toBeVisible();
    await page.getByLabel('Número de identificación').fill('52.123.456');
    await page.getByLabel('Nombre completo').fill('Inversiones S.A.S.');
    await page.getByLabel('Por qué cambia').fill('La asamblea nombró otra representante');
    await page.getByRole('button', { name: 'Enviar al Ministerio' }).click();
    await expect(page.getByRole('alert')).toContainText('Adjunte este documento');
    await adjuntar(page, 'Certificado de existencia y representación legal', '20/11/2026');
    await adjuntar(page, 'Documento de identidad del representante legal', '01/02/2015');
    await page.getByRole('button', { name: 'Enviar al Ministerio' }).click();
    await expect(page.getByRole('alert')).toContainText('persona natural');
    await page.getByLabel('Nombre completo').fill('Rosa Elena Prado Diaz');
    await sinViolaciones(page, 'pedir un cambio');
    await page.getByRole('button', { name: 'Enviar al Ministerio' }).click();
    await esperarPagina(page, 'Cambio: representante legal');
    await expect(page.getByText('Recibimos el cambio')).toBeVisible();
    await sinViolaciones(page, 'el cambio pedido');
  });

  const cambio = new URL(page.url()).pathname;
  // One browser, one person at a time.
  let oficina = await sesionDe(funcionaria);

  await test.step('la funcionaria lo devuelve', async () => {
    await oficina.goto('/ministerio/cambios-de-empresa');
    await esperarPagina(oficina, 'Cambios de empresa');
    await sinViolaciones(oficina, 'la cola de cambios');
    await oficina.getByRole('link', { name: 'Andina Fibra de Ejemplo S.A.S.' }).click();
    await esperarPagina(oficina, 'Andina Fibra de Ejemplo S.A.S.');
    const antes = oficina.getByRole('row').filter({ hasText: 'Nombre completo' });
    await expect(antes).toContainText('Representación Andina');
    await expect(antes).toContainText('Rosa Elena Prado Diaz');
    const bajada = oficina.waitForEvent('download');
    await oficina.getByRole('button', { name: /^Descargar Certificado/ }).click();
    expect((await bajada).suggestedFilename()).toBe('documento.pdf');
    await oficina.getByRole('button', { name: 'Devolver' }).click();
    const dialogo = oficina.getByRole('dialog', { name: 'Devolver para corregir' });
    await dialogo.getByLabel('Dato 1').selectOption('Nombre completo');
    await dialogo.getByLabel('Por qué 1').fill('El apellido lleva tilde en la cédula');
    await sinViolaciones(oficina, 'devolver un cambio');
    await dialogo.getByRole('button', { name: 'Devolver' }).click();
    await expect(oficina.getByText('Cambio devuelto a la empresa')).toBeVisible();
  });

  await test.step('la administradora lo corrige', async () => {
    page = await sesionDe(administradoraDeAndina);
    await page.goto(cambio);
    await expect(page.getByText('El apellido lleva tilde en la cédula')).toBeVisible();
    await page.getByRole('button', { name: 'Corregir' }).click();
    await esperarPagina(page, 'Corregir: representante legal');
    await page.getByLabel('Nombre completo').fill('Rosa Elena Prado Díaz');
    await sinViolaciones(page, 'corregir un cambio');
    await page.getByRole('button', { name: 'Enviar al Ministerio' }).click();
    await esperarPagina(page, 'Cambio: representante legal');
  });

  await test.step('se aprueba y la página lo dice, con quien estaba antes', async () => {
    oficina = await sesionDe(funcionaria);
    await oficina.goto(cambio.replace('/empresa/cambios', '/ministerio/cambios-de-empresa'));
    await oficina.getByRole('button', { name: 'Aprobar', exact: true }).click();
    const dialogo = oficina.getByRole('dialog');
    await dialogo.getByRole('button', { name: 'Aprobar', exact: true }).click();
    await expect(oficina.getByText('Cambio aprobado: el registro ya lo dice')).toBeVisible();
    page = await sesionDe(administradoraDeAndina);
    await page.goto('/empresa');
    const representante = page.getByRole('region', { name: 'Representante legal' });
    await expect(representante.getByText('Rosa Elena Prado Díaz')).toBeVisible();
    await representante.getByText('Lo que decía antes (2)').click();
    await expect(representante.getByText('Representación Andina')).toBeVisible();
    await expect(() => {
      const suyos = buzon.mensajes().filter((texto) => texto.includes('Ver el cambio'));
      // Asked, sent back, corrected, granted: to whoever asked and to the company.
      expect(suyos).toHaveLength(8);
    }).toPass();
  });
});

test('lo que se pide se puede retirar', async ({ reloj, sesionDe, apiDe }) => {
  await reloj.ponerEn('2026-11-30');
  const id = await cambioPorApi(await apiDe(administradoraDeAndina));
  const page = await sesionDe(administradoraDeAndina);
  await page.goto(`/empresa/cambios/${id}`);
  await esperarPagina(page, 'Cambio: contactos');
  await page.getByRole('button', { name: 'Retirar el cambio' }).click();
  await sinViolaciones(page, 'retirar un cambio');
  await page.getByRole('dialog').getByRole('button', { name: 'Retirar el cambio' }).click();
  await expect(page.getByText('Cambio retirado')).toBeVisible();
  await expect(page.getByText('Retirado', { exact: true })).toBeVisible();
});
