import type { Page } from '@playwright/test';

import { esperarPagina } from '../../support/navegar.ts';

/** What a person writes to enter the rate of a month; the dates are already there. */
export interface Tasa {
  usura: string;
  norma: string;
}

export async function escribirTasa(page: Page, { usura, norma }: Tasa): Promise<void> {
  await page.getByLabel('Tasa de usura certificada').fill(usura);
  await page.getByRole('textbox', { name: /^Norma/ }).fill(norma);
  await page.getByRole('radio', { name: 'Leí el acto' }).check();
}

export async function registrar(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Registrar la propuesta' }).click();
}

/** The row of the only month that begins that day, in the page of its series. */
export async function filaDeAbril(page: Page) {
  await esperarPagina(page, 'Tasa de interés de mora');
  await page.getByLabel('Mostrar').selectOption('2026');
  const nombre = page.getByRole('rowheader').filter({ hasText: '01/04/2026 a 30/04/2026' });
  // What it was before is folded in a row of its own, which has no name.
  return page.getByRole('row').filter({ has: nombre });
}
