import type { Page } from '@playwright/test';

import { datos } from '../../support/api.ts';
import { presentarPorApi } from '../../support/autoliquidar.ts';
import { conBarras, enPesos, masDias } from '../../support/formato.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';

/** A debt of years folds its legs; a short one shows them at once. */
async function desplegarTramos(page: Page): Promise<void> {
  const plegado = page.getByText(/^Ver las \d+ líneas del detalle/).first();
  if (await plegado.isVisible()) await plegado.click();
}

test('los valores cambian con el día en que va a pagar', async ({ sesionDe, apiDe }) => {
  const api = await apiDe(representante);
  const { hoy } = await datos(api.GET('/api/v1/reloj'));
  const despues = masDias(hoy, 20);
  const totalAl = async (fecha_pago: string) => {
    const resumen = await datos(
      api.GET('/api/v1/obligaciones/resumen', {
        params: { query: { situacion: 'vencida', fecha_pago } },
      }),
    );
    return resumen.filtradas.total;
  };
  const esperado = await totalAl(despues);
  expect(esperado).not.toBe(await totalAl(hoy));

  const page = await sesionDe(representante);
  await page.goto('/obligaciones?situacion=vencida');
  await esperarPagina(page);
  await page.getByLabel('Fecha de pago').fill(conBarras(despues));
  await page.getByRole('button', { name: 'Recalcular' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'en total' })).toContainText(
    enPesos(esperado ?? ''),
  );
  await expect(page).toHaveURL(new RegExp(`fecha_pago=${despues}`));
  await page.reload();
  await expect(page.getByLabel('Fecha de pago')).toHaveValue(conBarras(despues));
});

test('un día que ya pasó se rechaza con el motivo', async ({ sesionDe, apiDe }) => {
  const { hoy } = await datos((await apiDe(representante)).GET('/api/v1/reloj'));
  const page = await sesionDe(representante);
  await page.goto('/obligaciones');
  await esperarPagina(page);
  await page.getByLabel('Fecha de pago').fill(conBarras(masDias(hoy, -1)));
  await page.getByRole('button', { name: 'Recalcular' }).click();
  await expect(page.getByRole('alert')).toContainText(
    `no puede ser anterior a hoy, ${conBarras(hoy)}`,
  );
});

test('un día a más de dos años se rechaza en el campo, también si viene en la dirección', async ({
  sesionDe,
}) => {
  const page = await sesionDe(representante);
  await page.goto('/obligaciones');
  await esperarPagina(page);
  await page.getByLabel('Fecha de pago').fill('31/12/2099');
  await page.getByRole('button', { name: 'Recalcular' }).click();
  await expect(page.getByRole('alert')).toContainText('dentro de dos años');
  await expect(page).not.toHaveURL(/fecha_pago/);

  await page.goto('/obligaciones?fecha_pago=2020-01-01');
  // Nothing is left waiting for figures that will not come.
  await expect(page.getByRole('alert').first()).toContainText('no puede ser anterior a hoy');
  await esperarPagina(page);
});

test('elegir un día en el calendario devuelve el foco al campo', async ({ sesionDe }) => {
  const page = await sesionDe(representante);
  await page.goto('/obligaciones');
  await esperarPagina(page);
  const campo = page.getByLabel('Fecha de pago', { exact: true });
  const antes = await campo.inputValue();
  await page
    .getByRole('button', { name: /^Elegir en el calendario/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(campo).not.toHaveValue(antes);
  await expect(campo).toBeFocused();
});

test('cada cifra se abre en su cuenta, con tasa, días y norma', async ({ sesionDe, apiDe }) => {
  const api = await apiDe(representante);
  const { datos: filas } = await datos(
    api.GET('/api/v1/obligaciones', { params: { query: { situacion: 'vencida' } } }),
  );
  const fila = filas.find(({ intereses }) => intereses !== null && Number(intereses) > 0);
  expect(fila).toBeDefined();
  const page = await sesionDe(representante);
  await page.goto(`/obligaciones?situacion=vencida&q=${fila?.referencia ?? ''}`);
  const cifra = page.getByRole('button', { name: /Ver cálculo de Total/ }).first();
  await cifra.click();
  const dialogo = page.getByRole('dialog');
  await expect(dialogo).toContainText(enPesos(fila?.intereses ?? ''));
  await expect(dialogo).toContainText(/Norma|Ley|Decreto|Estatuto/);
  await page.keyboard.press('Escape');
  await expect(dialogo).toBeHidden();
  await expect(cifra).toBeFocused();
});

test('la página de una obligación muestra su cálculo y sus movimientos', async ({
  sesionDe,
  apiDe,
}) => {
  const api = await apiDe(representante);
  const { datos: filas } = await datos(
    api.GET('/api/v1/obligaciones', { params: { query: { situacion: 'vencida' } } }),
  );
  const fila = filas[0];
  const page = await sesionDe(representante);
  await page.goto(`/obligaciones/${fila?.id ?? ''}`);
  await esperarPagina(page, fila?.concepto);
  await expect(page.getByRole('region', { name: 'Cálculo paso a paso' })).toContainText(
    enPesos(fila?.total ?? ''),
  );
  await expect(page.getByRole('region', { name: 'Movimientos' }).getByRole('row')).not.toHaveCount(
    0,
  );
});

test(
  'en el teléfono el detalle de los intereses cabe en la pantalla',
  { tag: '@telefono' },
  async ({ sesionDe, apiDe }) => {
    const api = await apiDe(representante);
    const { datos: filas } = await datos(
      api.GET('/api/v1/obligaciones', { params: { query: { situacion: 'vencida' } } }),
    );
    const fila = filas.find(({ intereses }) => intereses !== null && Number(intereses) > 0);
    const page = await sesionDe(representante);
    await page.goto(`/obligaciones/${fila?.id ?? ''}`);
    await esperarPagina(page, fila?.concepto);
    await desplegarTramos(page);
    const tramo = page
      .getByRole('table', { name: /en detalle/ })
      .first()
      .getByRole('row')
      .nth(1);
    await tramo.scrollIntoViewIfNeeded();
    for (const celda of await tramo.getByRole('cell').all()) {
      await expect(celda).toBeInViewport({ ratio: 0.9 });
    }
  },
);

test('dice si hoy se puede pagar, sin mandar al banco con un FUR vencido', async ({
  sesionDe,
  apiDe,
  reloj,
}) => {
  const api = await apiDe(representante);
  const fur = await presentarPorApi(api);
  const { obligacion_id } = await datos(
    api.GET('/api/v1/autoliquidaciones/{id}', { params: { path: { id: fur.autoliquidacion_id } } }),
  );
  const page = await sesionDe(representante);
  await page.goto(`/obligaciones/${obligacion_id}`);
  await esperarPagina(page);
  await expect(page.getByText(/^Sí, en un banco autorizado, con su FUR/)).toBeVisible();

  await reloj.ponerEn(masDias(fur.fecha_limite_pago, 1));
  await page.reload();
  await esperarPagina(page);
  await expect(page.getByText(/^Hoy no desde SER: su FUR sirvió hasta el/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ver los canales de contacto' })).toBeVisible();
});
