import { borradorPorApi } from '../../support/autoliquidar.ts';
import { esperarPagina, esperarTitulo } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { preferir } from '../../support/preferencias.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

/** The request that fills the list, whatever its filters. */
const lista = (url: URL) => url.pathname === '/api/v1/obligaciones';

test('los errores de un formulario', async ({ page }) => {
  await page.goto('/ingresar');
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await sinViolaciones(page, 'ingresar sin datos');
});

test('el menú de la cuenta, el cálculo y el cambio de fecha, abiertos', async ({ sesionDe }) => {
  const page = await sesionDe(representante);
  await page.goto('/obligaciones?situacion=vencida');
  await esperarPagina(page);
  await page.getByRole('banner').locator('summary').click();
  await sinViolaciones(page, 'cuenta abierta');
  await page.keyboard.press('Escape');

  await page
    .getByRole('button', { name: /Ver cálculo de Total/ })
    .first()
    .click();
  await expect(page.getByRole('dialog').getByRole('heading', { level: 3 }).first()).toBeVisible();
  await sinViolaciones(page, 'cálculo abierto');
  await page.keyboard.press('Escape');

  await page
    .getByRole('button', { name: /^Elegir en el calendario: Fecha de pago/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await sinViolaciones(page, 'calendario abierto');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Cambiar fecha' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await sinViolaciones(page, 'reloj abierto');
});

test('el servicio falla: lo dice, con un código para pedir ayuda', async ({ sesionDe }) => {
  const page = await sesionDe(representante);
  await page.route(lista, (ruta) =>
    ruta.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: '/api/problemas/error-interno',
        title: 'Error interno',
        status: 503,
        codigo: 'ERROR_INTERNO',
        errores: [],
        solicitud_id: 'solicitud-de-prueba',
      }),
    }),
  );
  await page.goto('/obligaciones');
  await expect(page.getByText('No pudimos traer las obligaciones')).toBeVisible();
  await expect(page.getByText('solicitud-de-prueba')).toBeVisible();
  await sinViolaciones(page, 'lista con error');
  await page.unroute(lista);
  await page.getByRole('button', { name: 'Intentar de nuevo' }).click();
  await expect(page.getByRole('rowheader').first()).toBeVisible();
});

test('la espera tiene su forma y su aviso', async ({ sesionDe }) => {
  const page = await sesionDe(representante);
  // Never answered: the page stays as it is while it waits.
  await page.route(lista, () => undefined);
  await page.goto('/obligaciones');
  await esperarTitulo(page, 'Obligaciones');
  await expect(page.locator('[aria-busy="true"]').first()).toBeVisible();
  await sinViolaciones(page, 'lista en espera');
});

test('un borrador con errores, la interrupción y el juramento que falta', async ({
  apiDe,
  sesionDe,
}) => {
  const { id } = await borradorPorApi(await apiDe(representante));
  const page = await sesionDe(representante);
  await page.goto(`/autoliquidaciones/${id}/ingresos`);
  await esperarPagina(page, 'Ingresos');
  await page.getByRole('button', { name: 'Agregar línea' }).click();
  await page.getByRole('button', { name: 'Guardar y continuar' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await sinViolaciones(page, 'ingresos con errores');
  await page.getByRole('button', { name: 'Quitar la línea 2' }).click();
  await page.getByRole('button', { name: 'Guardar y continuar' }).click();
  await esperarPagina(page, 'Deducciones');
  await page.getByRole('button', { name: 'Guardar y continuar' }).click();
  await esperarPagina(page, 'Va a presentar fuera de plazo');
  await sinViolaciones(page, 'interrupción');
  await page.getByRole('button', { name: 'Entiendo, continuar' }).click();
  await esperarPagina(page, 'Revise antes de presentar');
  await page.getByRole('button', { name: 'Presentar y generar FUR' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await sinViolaciones(page, 'juramento que falta');
});

test(
  'con el texto al doble nada se sale de la página',
  { tag: '@escritorio' },
  async ({ sesionDe, context }) => {
    await preferir(context, { texto: '200' });
    const page = await sesionDe(representante);
    for (const direccion of ['/inicio', '/obligaciones', '/autoliquidaciones', '/fur']) {
      await page.goto(direccion);
      await esperarPagina(page);
      // What comes after the heading has its place to find first.
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
          message: direccion,
        })
        .toBeLessThanOrEqual(0);
    }
  },
);

test('quien pide menos movimiento no ve ninguna animación', async ({ sesionDe }) => {
  const page = await sesionDe(representante);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/obligaciones');
  await esperarPagina(page);
  const enMarcha = await page.evaluate(
    () => document.getAnimations().filter((una) => una.playState === 'running').length,
  );
  expect(enMarcha).toBe(0);
});
