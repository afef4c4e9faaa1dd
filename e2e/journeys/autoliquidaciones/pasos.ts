import { expect, type Page } from '@playwright/test';

import { esperarPagina, irPorMenu } from '../../support/navegar.ts';

/** Opens the period from the list, which makes its draft. */
export async function iniciarPeriodo(page: Page, periodo: string): Promise<void> {
  await page.goto('/inicio');
  await irPorMenu(page, 'Autoliquidaciones');
  await esperarPagina(page, 'Autoliquidaciones');
  await page.getByRole('button', { name: `Iniciar la autoliquidación del ${periodo}` }).click();
  await esperarPagina(page, periodo);
}

/** One line of income; what was typed is read back as pesos. */
export async function agregarIngreso(page: Page, numero: number, valor: string): Promise<void> {
  await page.getByRole('button', { name: 'Agregar línea' }).click();
  const linea = page.getByRole('group', { name: `Línea ${numero}` });
  await linea.getByLabel('Servicio').selectOption({ index: 1 });
  await linea.getByLabel('Valor (COP)').fill(valor);
  await page.keyboard.press('Tab');
  await expect(linea.getByRole('status')).toContainText(`= ${valor} pesos`);
}

/** What the page says of the saving once everything is safe on the server. */
export async function esperarGuardado(page: Page): Promise<void> {
  await expect(page.getByText(/^Guardado \d/)).toBeVisible();
}

/** From the income page, with one line already there, to the last page before presenting. */
export async function continuarHastaRevisar(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Guardar y continuar' }).click();
  await esperarPagina(page, 'Deducciones');
  await page.getByRole('button', { name: 'Guardar y continuar' }).click();
  await esperarPagina(page, 'Va a presentar fuera de plazo');
  await page.getByRole('button', { name: 'Entiendo, continuar' }).click();
  await esperarPagina(page, 'Revise antes de presentar');
}

/** Swears and presents; the FUR is what comes next. */
export async function presentar(page: Page): Promise<void> {
  await page.getByLabel(/^Declaro bajo la gravedad del juramento/).check();
  await page.getByRole('button', { name: 'Presentar y generar FUR' }).click();
  await expect(page).toHaveURL(/\/fur\/[0-9a-f-]+$/);
  await esperarPagina(page);
}
