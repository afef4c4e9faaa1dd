import type { Page } from '@playwright/test';

import { type Cliente, datos } from '../../support/api.ts';
import { borradorPorApi } from '../../support/autoliquidar.ts';
import { conBarras, enPesos, masDias } from '../../support/formato.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { presentar } from './pasos.ts';

const CAJA = 'Fecha en que va a pagar';

async function totalAl(api: Cliente, id: string, fecha_pago: string): Promise<string> {
  const calculo = await datos(
    api.POST('/api/v1/autoliquidaciones/{id}/calculo', {
      params: { path: { id } },
      body: { fecha_pago },
    }),
  );
  return calculo.total;
}

async function abrirRevisar(page: Page, id: string): Promise<void> {
  await page.goto(`/autoliquidaciones/${id}/revisar`);
  const aviso = page.getByRole('button', { name: 'Entiendo, continuar' });
  await aviso.click();
  await esperarPagina(page, 'Revise antes de presentar');
}

test('una fecha escrita sin recalcular no se presenta', async ({ apiDe, sesionDe }) => {
  const api = await apiDe(representante);
  const { id } = await borradorPorApi(api);
  const { hoy } = await datos(api.GET('/api/v1/reloj'));
  const despues = masDias(hoy, 8);
  const page = await sesionDe(representante);
  await abrirRevisar(page, id);
  const presentacion = page.getByRole('region', { name: 'Presentar', exact: true });
  const boton = presentacion.getByRole('button', { name: 'Presentar y generar FUR' });
  await expect(presentacion).toContainText(`Total a pagar el ${conBarras(hoy)}`);

  await page.getByLabel(CAJA).fill(conBarras(despues));
  await presentacion.getByLabel(/^Declaro bajo la gravedad/).check();
  await expect(boton).toHaveAttribute('aria-disabled', 'true');
  await expect(presentacion).toContainText('Presione «Recalcular» antes de presentar');
  await boton.press('Enter');
  await expect(page).toHaveURL(/revisar$/);

  await page.getByRole('button', { name: 'Recalcular' }).click();
  await expect(presentacion).toContainText(`Total a pagar el ${conBarras(despues)}`);
  await expect(presentacion).toContainText(enPesos(await totalAl(api, id, despues)));
  await presentar(page);
  const furId = page.url().split('/').at(-1) ?? '';
  const fur = await datos(api.GET('/api/v1/fur/{id}', { params: { path: { id: furId } } }));
  expect(fur.fecha_limite_pago).toBe(despues);
});

test('una fecha fuera de los dos años se dice en su campo', async ({ apiDe, sesionDe }) => {
  const { id } = await borradorPorApi(await apiDe(representante));
  const page = await sesionDe(representante);
  await abrirRevisar(page, id);
  await page.getByLabel(CAJA).fill('31/12/2099');
  await page.getByRole('button', { name: 'Recalcular' }).click();
  await expect(page.getByRole('alert')).toContainText('dentro de dos años');

  await page.goto(`/autoliquidaciones/${id}/revisar?fecha_pago=2020-01-01`);
  await expect(page.getByRole('alert')).toContainText('no puede ser anterior a hoy');
  await expect(
    page.getByText('Podrá presentar cuando la liquidación esté calculada'),
  ).toBeVisible();
});
