import { datos } from '../../support/api.ts';
import { conBarras, enPesos, masDias } from '../../support/formato.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';

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
