import { esperarPagina } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';

test('cambia el idioma, dura al volver, y no queda español en el menú', async ({ sesionDe }) => {
  const page = await sesionDe(representante);
  await page.goto('/inicio');
  await esperarPagina(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const menu = page.getByRole('navigation', { name: 'Main menu' });
  await expect(menu).toBeVisible();
  const entradas = await menu.getByRole('link', { includeHidden: true }).allTextContents();
  expect(entradas).not.toHaveLength(0);
  for (const español of [
    'Inicio',
    'Obligaciones',
    'Autoliquidaciones',
    'Expedientes',
    'Verificar',
  ]) {
    expect(entradas.join(' ')).not.toContain(español);
  }
  await page.goto('/obligaciones');
  await expect(page.getByRole('heading', { level: 1, name: 'Obligations' })).toBeVisible();
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Obligaciones' })).toBeVisible();
});
