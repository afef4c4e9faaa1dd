import type { Page } from '@playwright/test';
import { esperarPagina } from '../../support/navegar.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

/** A field of a row, which has its name only inside of it. */
const enFila = (page: Page, fila: string, campo: string) =>
  page.getByRole('group', { name: fila }).getByLabel(campo);

test('cualquiera simula el uso del espectro y ve cuándo se paga', async ({ page, context }) => {
  await page.goto('/simulador');
  await esperarPagina(page, 'Simulador de contraprestaciones');
  await page.getByRole('link', { name: 'Uso del espectro' }).click();
  await esperarPagina(page, 'Simulador de espectro');

  await page.getByRole('button', { name: 'Calcular' }).click();
  await expect(page.getByRole('alert')).toContainText('Ancho de banda, en kHz: falta este dato');
  await page.getByLabel('Ancho de banda, en kHz').fill('3,5');
  await page.getByLabel('Primer día de uso').fill('01/07/2018');
  await page.getByLabel('Último día de uso').fill('31/12/2019');
  await enFila(page, 'Franja 1', 'Desde la hora').fill('16');
  await enFila(page, 'Franja 1', 'Hasta la hora').fill('17');
  await page.getByRole('button', { name: 'Calcular' }).click();
  await expect(page.getByRole('alert')).toContainText('al menos 2');
  await page.getByRole('button', { name: 'Agregar otra franja' }).click();
  await expect(enFila(page, 'Franja 2', 'Desde la hora')).toBeFocused();
  await enFila(page, 'Franja 2', 'Desde la hora').fill('17');
  await enFila(page, 'Franja 2', 'Hasta la hora').fill('20');
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
  await expect(enFila(otra, 'Franja 2', 'Hasta la hora')).toHaveValue('20');
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
  await enFila(page, 'Cuota 1', 'Vencimiento').fill('31/03/2025');
  await enFila(page, 'Cuota 1', 'Valor').fill('1.000.000');
  await page.getByRole('button', { name: 'Agregar otra cuota' }).click();
  await enFila(page, 'Cuota 2', 'Vencimiento').fill('31/03/2026');
  await enFila(page, 'Cuota 2', 'Valor').fill('8.000.000');
  await page.getByRole('button', { name: 'Calcular' }).click();
  await expect(page.getByRole('alert')).toContainText('debe ser al menos de $ 1.800.000');
  await enFila(page, 'Cuota 1', 'Valor').fill('2.000.000');
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
  await enFila(page, 'Área 1', 'Qué cubre').selectOption('departamento');
  await enFila(page, 'Área 1', 'Departamento').selectOption('05');
  await page.getByRole('button', { name: 'Agregar otra área' }).click();
  await enFila(page, 'Área 2', 'Qué cubre').selectOption('municipio');
  await enFila(page, 'Área 2', 'Departamento').selectOption('05');
  const categorias = enFila(page, 'Área 2', 'Categoría del municipio');
  await expect(categorias.getByRole('option', { name: 'Bogotá' })).toHaveCount(0);
  await categorias.selectOption('2');
  await enFila(page, 'Área 2', 'Parte del municipio').selectOption('urbano');
  await page.getByRole('button', { name: 'Calcular' }).click();
  await expect(page.locator('.simulador-cifra')).toContainText('73.991.000');
  await expect(page.getByText('31 de marzo de 2020')).toBeVisible();
  await page.getByRole('button', { name: 'Quitar área 1' }).click();
  await expect(enFila(page, 'Área 1', 'Categoría del municipio')).toHaveValue('2');
  await expect(page.getByRole('button', { name: 'Agregar otra área' })).toBeFocused();
  await expect(page.getByText('Cambió los datos')).toBeVisible();
});
