import type { Page } from '@playwright/test';

import { ingresar } from '../../support/ingresar.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

const aviso = (page: Page) => page.getByRole('dialog', { name: '¿Sigue ahí?' });

test('avisa en todas las pestañas, y la que responde las mantiene', async ({
  context,
  sesionDe,
}) => {
  await context.clock.install();
  const page = await sesionDe(representante);
  await page.goto('/inicio');
  await esperarPagina(page);
  const otra = await context.newPage();
  await otra.goto('/obligaciones');
  await esperarPagina(otra, 'Obligaciones');

  await context.clock.runFor('17:00');
  await expect(aviso(page)).toBeHidden();
  await context.clock.runFor('01:05');
  for (const pestana of [page, otra]) await expect(aviso(pestana)).toBeVisible();
  await expect(
    aviso(page)
      .getByText(/^Quedan? 1 minuto y/)
      .first(),
  ).toBeVisible();
  await sinViolaciones(page, 'el aviso de inactividad');
  const latido = page.waitForRequest('**/api/v1/sesion/actividad');
  // The keyboard is in the dialog already.
  await aviso(page).getByRole('button', { name: 'Seguir en SER' }).press('Enter');
  await latido;
  await context.clock.runFor('00:02');
  for (const pestana of [page, otra]) await expect(aviso(pestana)).toBeHidden();

  // What is done in one of them keeps both.
  await context.clock.runFor('15:00');
  await otra.getByRole('heading', { level: 1 }).click();
  await context.clock.runFor('10:00');
  for (const pestana of [page, otra]) await expect(aviso(pestana)).toBeHidden();
});

test('al final sale con su motivo, y vuelve a donde estaba', async ({ context, page }) => {
  await context.clock.install();
  await page.goto('/obligaciones?situacion=vencida');
  await ingresar(page, representante);
  await esperarPagina(page, 'Obligaciones');
  const otra = await context.newPage();
  await otra.goto('/expedientes');
  await esperarPagina(otra);
  await context.clock.runFor('20:05');
  for (const pestana of [page, otra]) {
    await expect(pestana.getByText('Su sesión terminó por inactividad')).toBeVisible();
  }
  await sinViolaciones(page, 'terminó por inactividad');
  await ingresar(page, representante);
  await expect(page).toHaveURL(/\/obligaciones\?situacion=vencida$/);
});
