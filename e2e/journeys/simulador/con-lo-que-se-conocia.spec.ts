import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

const DEUDA =
  '/simulador/deuda?mora=et_635&imputacion=prst&capital=20520000&vencimiento=2025-07-15&fecha=2025-09-30&estimar=1';

test('una deuda con lo que se conocía un día, y lo que cambió desde entonces', async ({
  page,
  context,
}) => {
  await page.goto(DEUDA);
  await expect(page.locator('.simulador-cifra')).toContainText('21.517.000');
  await page.getByText('Más opciones').click();
  await page.getByLabel('Con lo que se conocía el').fill('15/08/2025');
  await page.getByRole('button', { name: 'Calcular' }).click();
  await expect(page.getByText('Con lo que se conocía el 15 de agosto de 2025')).toBeVisible();
  await expect(page.locator('.simulador-cifra')).toContainText('21.519.000');
  const cambios = page.getByRole('table', { name: 'Lo que cambió desde entonces' });
  await expect(cambios.getByRole('row').filter({ hasText: 'Intereses' })).toContainText('997.000');
  await expect(cambios.getByRole('row').filter({ hasText: 'Total' })).toContainText('21.517.000');
  await sinViolaciones(page, 'una deuda con la ley de otro día');

  const otra = await context.newPage();
  await otra.goto(page.url());
  await expect(otra.getByLabel('Con lo que se conocía el')).toHaveValue('15/08/2025');
  await expect(otra.locator('.simulador-cifra')).toContainText('21.519.000');
});

for (const direccion of [
  '/simulador/facilidad?capital=20520000&fecha_acuerdo=2025-09-30&primera_cuota=2025-10-31&numero_cuotas=2&estimar=1',
  '/simulador/sanciones?regimen=prst&sancion=no_declarar&contraprestacion=20520000&fecha_hecho=2025-07-15&fecha_acto=2025-12-01',
  '/simulador/espectro?tipo=satelite&ancho_khz=100&desde=2020-01-01&hasta=2020-12-31',
]) {
  test(`${direccion.split('?')[0]}: con lo que se conocía un día`, async ({ page }) => {
    await page.goto(direccion);
    await expect(page.getByRole('heading', { name: 'Resultado' })).toBeVisible();
    await page.getByText('Más opciones').click();
    await page.getByLabel('Con lo que se conocía el').fill('01/11/2026');
    await page.getByRole('button', { name: 'Calcular' }).click();
    await expect(page.getByText('Con lo que se conocía el 1 de noviembre de 2026')).toBeVisible();
    await expect(page.getByText('Con lo que se conoce hoy daría lo mismo.')).toBeVisible();
    await expect(page).toHaveURL(/conocido_al=2026-11-01/);
  });
}

test('el espectro de dos años, antes de conocer la unidad del segundo', async ({ page }) => {
  await page.goto(
    '/simulador/espectro?tipo=hf&ancho_khz=3.5&desde=2018-07-01&hasta=2019-12-31&horas.0.desde=16&horas.0.hasta=20&conocido_al=2018-06-01',
  );
  await expect(page.locator('.simulador-cifra')).toContainText('827.000');
  const cambios = page.getByRole('table', { name: 'Lo que cambió desde entonces' });
  const valor = cambios.getByRole('row').filter({ hasText: 'Valor' });
  await expect(valor.filter({ hasText: '2.566.000' })).toContainText('1.739.000');
  await sinViolaciones(page, 'el espectro con la ley de otro día');
});
