import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page of the product has. */
const PACIENCIA = 150;

/** Presses Tab until the element has the focus; fails if the keyboard cannot reach it. */
export async function irConTab(page: Page, destino: Locator): Promise<void> {
  await expect(destino).toBeVisible();
  for (let paso = 0; paso < PACIENCIA; paso += 1) {
    if (await destino.evaluate((elemento) => elemento === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(destino, 'the keyboard does not reach it').toBeFocused();
}

export async function escribirEn(page: Page, campo: Locator, texto: string): Promise<void> {
  await irConTab(page, campo);
  await page.keyboard.type(texto);
}

/** Enter on a link or a button. */
export async function pulsarEn(page: Page, elemento: Locator): Promise<void> {
  await irConTab(page, elemento);
  await page.keyboard.press('Enter');
}
