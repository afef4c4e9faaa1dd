import { esperarPagina } from '../../support/navegar.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

test('cualquiera simula el uso del espectro y ve cuándo se paga', async ({ page, context }) => {
  await page.goto('/simulador');
  await esperarPagina(page, 'Simulador de contraprestaciones');
  await page.getByRole('link', { name: 'Uso del espectro' }).click();
  await esperarPagina(page, 'Simulador de espectro');

  await page.getByRole('button', { name: 'Calcular' }).click();
  await expect(page.getByRole('alert')).toContainText('Ancho de banda, en kHz: falta el dato');
  await page.getByLabel('Ancho de banda, en kHz').fill('3,5');
  await page.getByLabel('Primer día de uso').fill('01/07/2018');
  await page.getByLabel('Último día de uso').fill('31/12/2019');
  await page.getByLabel('Franja 1: desde la hora').fill('16');
  await page.getByLabel('Franja 1: hasta la hora').fill('17');
  await page.getByRole('button', { name: 'Calcular' }).click();
  await expect(page.getByRole('alert')).toContainText('al menos 2');
  await page.getByRole('button', { name: 'Agregar otra franja' }).click();
  await expect(page.getByLabel('Franja 2: desde la hora')).toBeFocused();
  await page.getByLabel('Franja 2: desde la hora').fill('17');
  await page.getByLabel('Franja 2: hasta la hora').fill('20');
  await page.getByRole('button', { name: 'Calcular' }).click();

  await expect(page.getByRole('heading', { name: 'Resultado' })).toBeFocused();
  await expect(page.getByText('No es una liquidación oficial')).toBeVisible();
  await expect(page.locator('.simulador-cifra')).toContainText('2.566.000');
  const cuotas = page.getByRole('table', { name: 'Cuotas y vencimientos' }).getByRole('row');
  await expect(cuotas).toHaveCount(3);
  await expect(cuotas.filter({ hasText: '31/12/2018' })).toContainText('Por conocer');
  await expect(cuotas.filter({ hasText: '31/12/2019' })).toContainText('1 de abril de 2019');
  await sinViolaciones(page, 'resultado con cuotas');

  // With the act, the first payment has its day.
  await page.getByLabel('Desde cuándo corre el plazo del primer pago').selectOption('fraccion');
  await page.getByLabel('Día en que ocurrió').fill('15/06/2018');
  await page.getByRole('button', { name: 'Calcular' }).click();
  await expect(cuotas.filter({ hasText: '31/12/2018' })).toContainText('16 de julio de 2018');
  await page.getByText('Ver cálculo').click();
  await expect(page.getByText(/× 184 ÷ 365/)).toBeVisible();

  // The address is the simulation: somebody else sees the same.
  const otra = await context.newPage();
  await otra.goto(page.url());
  await expect(otra.locator('.simulador-cifra')).toContainText('2.566.000');
  await expect(otra.getByLabel('Franja 2: hasta la hora')).toHaveValue('20');
  await expect(otra.getByLabel('Ancho de banda, en kHz')).toHaveValue('3,5');
});

test('lo que fija un acto no se calcula: se escriben sus cuotas', async ({ page }) => {
  await page.goto('/simulador/espectro');
  await esperarPagina(page, 'Simulador de espectro');
  await page.getByLabel('Qué quiere calcular').selectOption('rds_estacion');
  await expect(page.getByText('Su valor lo fija un acto')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Calcular' })).toHaveCount(0);
  await sinViolaciones(page, 'lo fija un acto');
  await page.getByRole('link', { name: 'Escribir las cuotas que fija el acto' }).click();

  await page.getByLabel('Acto que fija las cuotas').fill('la Resolución 100');
  await page.getByLabel('Norma en que se funda').fill('Decreto 542 de 2014');
  await page.getByLabel('Fecha del acto').fill('01/02/2025');
  await page.getByLabel('Último día de la renovación').fill('31/03/2027');
  await page.getByLabel('Cuota 1: vencimiento').fill('31/03/2025');
  await page.getByLabel('Cuota 1: valor').fill('1.000.000');
  await page.getByRole('button', { name: 'Agregar otra cuota' }).click();
  await page.getByLabel('Cuota 2: vencimiento').fill('31/03/2026');
  await page.getByLabel('Cuota 2: valor').fill('8.000.000');
  await page.getByRole('button', { name: 'Calcular' }).click();
  await expect(page.getByRole('alert')).toContainText('debe ser al menos de $ 1.800.000');
  await page.getByLabel('Cuota 1: valor').fill('2.000.000');
  await page.getByRole('button', { name: 'Calcular' }).click();
  await expect(page.locator('.simulador-cifra')).toContainText('10.000.000');
  const cuotas = page.getByRole('table', { name: 'Cuotas y vencimientos' }).getByRole('row');
  await expect(cuotas).toHaveCount(3);
});

test('un lugar pide lo que necesita, y el departamento acota la suma', async ({ page }) => {
  await page.goto('/simulador/espectro?tipo=cubrimiento');
  await esperarPagina(page, 'Simulador de espectro');
  await page.getByLabel('Ancho de banda, en MHz').fill('0,1');
  await page.getByLabel('Frecuencia, en MHz').fill('400');
  await page.getByLabel('Primer día de uso').fill('01/01/2020');
  await page.getByLabel('Último día de uso').fill('31/12/2020');
  await page.getByLabel('Área 1', { exact: false }).first().selectOption('departamento');
  await page.getByLabel('Área 1: departamento').selectOption('05');
  await page.getByRole('button', { name: 'Agregar otra área' }).click();
  await page.getByLabel('Área 2', { exact: false }).first().selectOption('municipio');
  await page.getByLabel('Área 2: departamento').selectOption('05');
  await page.getByLabel('Área 2: categoría del municipio').selectOption('2');
  await page.getByLabel('Área 2: parte del municipio').selectOption('urbano');
  await page.getByRole('button', { name: 'Calcular' }).click();
  await expect(page.locator('.simulador-cifra')).toContainText('73.991.000');
  await expect(page.getByText('31 de marzo de 2020')).toBeVisible();
  await page.getByRole('button', { name: 'Quitar el área 1' }).click();
  await expect(page.getByLabel('Área 1: categoría del municipio')).toHaveValue('2');
  await expect(page.getByText('Cambió los datos')).toBeVisible();
});
