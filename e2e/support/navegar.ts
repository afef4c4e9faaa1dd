import { expect, type Page } from '@playwright/test';

/** Follows an entry of the main menu, opening it first where it is folded. */
export async function irPorMenu(page: Page, entrada: string): Promise<void> {
  const menu = page.getByRole('navigation', { name: /Menú principal|Main menu/ });
  await expect(menu).toBeVisible();
  const boton = menu.getByRole('button');
  if (await boton.isVisible()) await boton.click();
  await menu.getByRole('link', { name: entrada, exact: true }).click();
}

/** The page has its heading and nothing is on its way. */
export async function esperarPagina(page: Page, titulo?: string | RegExp): Promise<void> {
  await esperarTitulo(page, titulo);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

export async function esperarTitulo(page: Page, titulo?: string | RegExp): Promise<void> {
  await expect(
    page.getByRole('heading', { level: 1, ...(titulo ? { name: titulo } : {}) }),
  ).toBeVisible();
}
