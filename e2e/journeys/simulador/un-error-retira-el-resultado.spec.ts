import { expect, test } from '../../support/prueba.ts';

/** Each simulator with an address that it answers, and the box where an amount is typed. */
const SIMULADORES = [
  [
    '/simulador?familia=prst&periodo=2026-T2&r.ingresos=1250000000&presentacion=2026-11-21&pago=2026-11-21',
    'Ingresos brutos',
  ],
  [
    '/simulador/deuda?mora=et_635&imputacion=prst&capital=20520000&vencimiento=2025-07-15&fecha=2025-09-30',
    'Capital',
  ],
  [
    '/simulador/facilidad?capital=20520000&fecha_acuerdo=2025-09-30&primera_cuota=2025-10-31&numero_cuotas=5',
    'Capital',
  ],
  [
    '/simulador/sanciones?regimen=prst&sancion=no_declarar&contraprestacion=20520000&fecha_hecho=2025-07-15&fecha_acto=2025-12-01',
    'Contraprestación que no se declaró',
  ],
  ['/simulador/espectro?tipo=satelite&ancho_khz=100&desde=2020-01-01&hasta=2020-12-31', 'Ancho'],
] as const;

for (const [direccion, caja] of SIMULADORES) {
  test(`${direccion.split('?')[0]}: un error retira el resultado anterior`, async ({ page }) => {
    await page.goto(direccion);
    const resultado = page.getByRole('heading', { name: 'Resultado' });
    await expect(resultado).toBeVisible();
    const valor = page.getByRole('form').first().getByLabel(caja, { exact: false }).first();
    const bueno = await valor.inputValue();
    for (const malo of ['-5', 'abc']) {
      await valor.fill(malo);
      await page.getByRole('button', { name: 'Calcular' }).click();
      await expect(page.getByRole('alert')).toBeFocused();
      await expect(resultado).toHaveCount(0);
      await expect(page.getByText('Cambió los datos')).toHaveCount(0);
    }
    await valor.fill(bueno);
    await page.getByRole('button', { name: 'Calcular' }).click();
    await expect(resultado).toBeFocused();
  });
}
