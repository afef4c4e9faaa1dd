import type { Page } from '@playwright/test';
import { esperarPagina } from '../../support/navegar.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

const migas = (page: Page) => page.getByRole('navigation', { name: 'Está en' });
const cifra = (rotulo: string) => `dt:text-is("${rotulo}") + dd`;

test('cualquiera liquida una deuda y ve qué cubrió cada pago', async ({ page, context }) => {
  await page.goto('/simulador');
  await page.getByRole('link', { name: 'Una deuda, con sus pagos y correcciones' }).click();
  await esperarPagina(page, 'Simulador de deudas');
  await expect(migas(page).getByRole('link', { name: 'Simulador' })).toBeVisible();

  // What is missing is said at its field before asking anybody.
  await page.getByRole('button', { name: 'Calcular' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('Capital: falta este dato');
  await sinViolaciones(page, 'formulario con errores');

  await page.getByLabel('Capital', { exact: false }).first().fill('20.520.000');
  await page.getByLabel('Sanción', { exact: false }).first().fill('923.000');
  await page.getByLabel('Vencimiento').fill('15/07/2025');
  await page.getByLabel('Liquidar hasta el').fill('30/09/2025');
  await page.getByRole('button', { name: 'Agregar un pago' }).click();
  await expect(page.getByLabel('Fecha del pago')).toBeFocused();
  await page.getByLabel('Fecha del pago').fill('15/08/2025');
  await page.getByLabel('Valor pagado').fill('10.000.000');
  await page.getByLabel('Anulado el').fill('01/08/2025');
  await page.getByRole('button', { name: 'Calcular' }).click();
  // What only the rules know is said at its field too.
  await expect(page.getByRole('alert')).toContainText('no puede anularse antes de su fecha');
  await page.getByLabel('Anulado el').fill('');
  await page.getByRole('button', { name: 'Calcular' }).click();

  await expect(page.getByRole('heading', { name: 'Resultado' })).toBeFocused();
  await expect(page.getByText('No es una liquidación oficial')).toBeVisible();
  await expect(page.locator(cifra('Capital sin pagar'))).toContainText('11.125.686');
  await expect(page.locator(cifra('Intereses sin pagar'))).toContainText('540.875');
  const pago = page.getByRole('table', { name: 'Qué cubrió cada pago' }).getByRole('row').nth(1);
  for (const parte of ['422.561', '183.125', '9.394.314']) await expect(pago).toContainText(parte);
  await page.getByText('Ver cálculo').click();
  await expect(page.getByText(/del 16 de julio de 2025 al 15 de agosto de 2025/)).toBeVisible();
  await sinViolaciones(page, 'resultado con su cálculo');

  // The address is the simulation: somebody else sees the same, and a row goes away.
  const otra = await context.newPage();
  await otra.goto(page.url());
  await expect(otra.locator(cifra('Pagado'))).toContainText('10.000.000');
  await otra.getByRole('button', { name: 'Quitar pago 1' }).click();
  await expect(otra.getByRole('button', { name: 'Agregar un pago' })).toBeFocused();
  await expect(otra.getByText('Cambió los datos')).toBeVisible();
  await otra.getByRole('button', { name: 'Calcular' }).click();
  await expect(otra.locator(cifra('Intereses sin pagar'))).toContainText('997.000');

  // On paper, the result and its calculation without the form.
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.getByRole('button', { name: 'Calcular' })).toBeHidden();
  await expect(page.getByRole('table', { name: 'Qué cubrió cada pago' })).toBeVisible();
});

test('una facilidad dice sus cuotas, y la norma que no la permite', async ({ page }) => {
  await page.goto('/simulador');
  await page.getByRole('link', { name: 'Una facilidad de pago' }).click();
  await esperarPagina(page, 'Simulador de facilidades de pago');
  await expect(migas(page).getByRole('link', { name: 'Simulador' })).toBeVisible();
  await page.getByLabel('Capital', { exact: false }).first().fill('20.520.000');
  await page.getByLabel('Intereses causados').fill('996.794');
  await page.getByLabel('Sanción').fill('923.400');
  await page.getByLabel('Fecha del acuerdo').fill('30/09/2025');
  await page.getByLabel('Primera cuota').fill('31/10/2025');
  await page.getByLabel('Número de cuotas').fill('13');
  await page.getByRole('button', { name: 'Calcular' }).click();
  await expect(page.getByRole('alert')).toContainText('Sin garantía, el plazo no puede pasar');
  await sinViolaciones(page, 'una facilidad que la norma no permite');
  await page.getByLabel('Número de cuotas').fill('5');
  await page.getByRole('button', { name: 'Calcular' }).click();
  await expect(page.getByText('23.623.194', { exact: false }).first()).toBeVisible();
  const cuotas = page.getByRole('table', { name: 'Plan de pagos' }).getByRole('row');
  await expect(cuotas).toHaveCount(6);
  await expect(cuotas.nth(5)).toContainText('4.561.042');
  await page.getByText('Ver cálculo').click();
  await expect(page.getByText('Cuota 5 de 5', { exact: true })).toBeVisible();
  await sinViolaciones(page, 'plan de pagos');
});
