import { randomUUID } from 'node:crypto';

import { datos } from '../../support/api.ts';
import { borradorPorApi } from '../../support/autoliquidar.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { operadora, representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { continuarHastaRevisar } from './pasos.ts';

test('la operadora prepara todo, y sabe a quién le toca presentar', async ({ apiDe, sesionDe }) => {
  const api = await apiDe(operadora);
  const { id, version } = await borradorPorApi(api);
  const page = await sesionDe(operadora);
  await page.goto(`/autoliquidaciones/${id}`);
  await esperarPagina(page);
  await expect(page.getByText('Le corresponde al representante legal')).toBeVisible();
  await page.goto(`/autoliquidaciones/${id}/ingresos`);
  await esperarPagina(page, 'Ingresos');
  await continuarHastaRevisar(page);
  await expect(page.getByText('La presenta el representante legal.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Presentar/ })).toHaveCount(0);

  const { hoy } = await datos(api.GET('/api/v1/reloj'));
  const { response } = await api.POST('/api/v1/autoliquidaciones/{id}/presentacion', {
    params: {
      path: { id },
      header: { 'If-Match': `"${version}"`, 'Idempotency-Key': randomUUID() },
    },
    body: { fecha_pago: hoy, acepta_juramento: true, total_mostrado: '0.00' },
  });
  expect(response.status).toBe(403);
});

test('un borrador de otra empresa no existe', async ({ apiDe, sesionDe }) => {
  const { id } = await borradorPorApi(await apiDe(operadora));
  const page = await sesionDe(representante);
  await page.goto(`/autoliquidaciones/${id}`);
  await expect(page.getByText('No encontramos lo que busca')).toBeVisible();
});
