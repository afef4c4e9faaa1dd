import { esperarPagina } from '../../support/navegar.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

test('cualquiera simula una sanción y ve quién la determina', async ({ page, context }) => {
  await page.goto('/simulador');
  await esperarPagina(page, 'Simulador de contraprestaciones');
  await page.getByRole('link', { name: 'Sanciones y multas' }).click();
  await esperarPagina(page, 'Simulador de sanciones');
  const formulario = page.getByRole('form', { name: 'Datos de la sanción' });

  await formulario.getByLabel('Sanción', { exact: false }).selectOption('no_declarar');
  await formulario.getByRole('button', { name: 'Calcular' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('Vencimiento de la declaración: falta');
  await sinViolaciones(page, 'formulario con errores');

  await formulario.getByLabel('Contraprestación que no se declaró').fill('20.520.000');
  await formulario.getByLabel('Vencimiento de la declaración').fill('15/07/2025');
  await formulario.getByLabel('Fecha del acto').fill('15/10/2025');
  await formulario.getByRole('button', { name: 'Calcular' }).click();
  // What only the rules know is said at its field too.
  await expect(page.getByRole('alert')).toContainText('desde el 16 de octubre de 2025');
  await formulario.getByLabel('Fecha del acto').fill('01/12/2025');
  await formulario.getByRole('button', { name: 'Calcular' }).click();

  await expect(page.getByRole('heading', { name: 'Resultado' })).toBeFocused();
  await expect(page.getByText('No es una liquidación oficial')).toBeVisible();
  await expect(page.locator('.simulador-cifra')).toContainText('6.156.000');
  await expect(page.locator('dt:text-is("Quién la determina") + dd')).toContainText(
    'La impone un acto',
  );
  await page.getByText('Ver cálculo').click();
  await expect(page.getByText(/20\.520\.000 × 30/)).toBeVisible();
  await sinViolaciones(page, 'resultado');

  // The address is the simulation: somebody else sees the same.
  const otra = await context.newPage();
  await otra.goto(page.url());
  await expect(otra.locator('.simulador-cifra')).toContainText('6.156.000');
  await expect(otra.getByLabel('Contraprestación que no se declaró')).toHaveValue('20.520.000');
  // On paper, the result and its calculation without the form or the table.
  await otra.emulateMedia({ media: 'print' });
  await otra.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(otra.getByRole('button', { name: 'Calcular' })).toBeHidden();
  await expect(otra.getByText(/20\.520\.000 × 30/)).toBeVisible();
});

test('las reglas de un régimen, todas o las de un día', async ({ page }) => {
  await page.goto('/simulador/sanciones');
  await esperarPagina(page, 'Simulador de sanciones');
  await page.getByLabel('Régimen').selectOption('postal');
  const filas = page.getByRole('table', { name: 'Reglas por fecha' }).getByRole('row');
  // Three of the general regime, and the four classes of the postal one; and the heading.
  await expect(filas).toHaveCount(8);
  await page.getByLabel('Vigentes el').fill('01/06/2024');
  await page.getByRole('button', { name: 'Ver las de ese día' }).click();
  await expect(filas).toHaveCount(4);
  await expect(filas.filter({ hasText: 'Infracción única' })).toContainText('400 SMLMV');

  // A fine says its limits before anybody proposes an amount.
  const formulario = page.getByRole('form', { name: 'Datos de la sanción' });
  await formulario.getByLabel('Sanción', { exact: false }).selectOption('multa');
  await formulario.getByRole('combobox', { name: /^Infracción/ }).selectOption('leve');
  await formulario.getByLabel('Día de la infracción').fill('02/05/2012');
  await formulario.getByLabel('Fecha del acto').fill('03/09/2012');
  await formulario.getByRole('button', { name: 'Calcular' }).click();
  await expect(page.locator('dt:text-is("Multa mínima") + dd')).toContainText('566.700');
  await expect(page.locator('dt:text-is("Multa máxima") + dd')).toContainText('17.001.000');
  await sinViolaciones(page, 'límites de una multa');
});
