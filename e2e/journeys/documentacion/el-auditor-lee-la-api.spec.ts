import { expect, test } from '../../support/prueba.ts';

// Every journey fails on a request to another origin, so that is not said again here.
test(
  'la documentación de la API abre sin salir del sitio',
  { tag: '@escritorio' },
  async ({ page }) => {
    await page.goto('/api/docs');
    // A foreign page, which reads the whole document before it shows any of it.
    await expect(page.getByRole('heading', { name: /^SER/ })).toBeVisible({ timeout: 45_000 });
    await expect(page.getByText('/api/v1/obligaciones', { exact: true })).toBeVisible();
  },
);

test('cada tipo de problema tiene su página', { tag: '@escritorio' }, async ({ page, request }) => {
  const respuesta = await request.get('/api/v1/no-existe');
  expect(respuesta.status()).toBe(404);
  const problema = (await respuesta.json()) as { type: string; codigo: string };
  await page.goto(problema.type);
  await expect(page.getByText(problema.codigo)).toBeVisible();
});
