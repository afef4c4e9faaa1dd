import { presentarPorApi } from '../../support/autoliquidar.ts';
import { enPesos } from '../../support/formato.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';

test('quien recibe un FUR comprueba qué vale, sin usuario', async ({ page, apiDe }) => {
  const fur = await presentarPorApi(await apiDe(representante));
  await page.goto('/verificar');
  await esperarPagina(page, 'Verificar un documento');
  await page.getByLabel('Código de verificación').fill(fur.codigo_verificacion.toLowerCase());
  await page.getByRole('button', { name: 'Verificar' }).click();
  // The practice data use demonstration rates: nothing green may be said of them.
  expect(fur.demostrativo).toBe(true);
  await expect(page.getByText('Es un documento de demostración, sin efecto legal')).toBeVisible();
  await expect(page.getByText('El documento es auténtico')).toHaveCount(0);
  await expect(page.getByText(fur.numero)).toBeVisible();
  await expect(page.getByText(enPesos(fur.total)).first()).toBeVisible();
  // Names are partly hidden: the page is public.
  await expect(page.getByText(representante.razonSocial)).toHaveCount(0);
});

test('un código que nadie emitió tiene su respuesta', async ({ page }) => {
  await page.goto('/verificar/K7QF-3M2P-X9RT');
  await expect(page.getByText('No hay ningún documento con ese código')).toBeVisible();
});

test('lo que no puede ser un código no se envía', async ({ page }) => {
  await page.goto('/verificar');
  await page.getByLabel('Código de verificación').fill('corto');
  await page.getByRole('button', { name: 'Verificar' }).click();
  await expect(page.getByRole('alert')).toContainText('debe tener 12 letras o números');
});
