import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

const AVISO = 'El enlace trae datos que no se pueden leer';

test('un enlace roto dice qué no se puede leer y conserva lo demás', async ({ page }) => {
  await page.goto('/simulador?familia=nada');
  await expect(page.getByText(AVISO)).toBeVisible();
  await expect(page.getByText('Revise Familia.')).toBeVisible();

  await page.goto(
    '/simulador?familia=prst&periodo=2025-T9&r.ingresos=5000000&presentacion=2025-13-30',
  );
  await expect(page.getByText('Revise Período, Fecha de presentación.')).toBeVisible();
  await expect(page.getByLabel('Ingresos brutos')).toHaveValue('5.000.000');
  await expect(page.getByRole('heading', { name: 'Resultado' })).toHaveCount(0);
  await sinViolaciones(page, 'un enlace roto');
  await page.getByRole('button', { name: 'Calcular' }).click();
  await expect(page.getByRole('heading', { name: 'Resultado' })).toBeFocused();
  await expect(page.getByText(AVISO)).toHaveCount(0);

  await page.goto('/simulador/deuda?vencimiento=2026-02-31&capital=5000000');
  await expect(page.getByText('Revise Vencimiento.')).toBeVisible();
  await expect(page.getByLabel('Capital', { exact: false }).first()).toHaveValue('5.000.000');
});
