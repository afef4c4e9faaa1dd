import { esperarPagina } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

test('cambia la contraseña, y las demás sesiones se cierran', async ({ apiDe, sesionDe }) => {
  const otra = await apiDe(representante);
  const page = await sesionDe(representante);
  await page.goto('/inicio');
  await page.getByRole('banner').locator('summary').click();
  await page.getByRole('link', { name: 'Cambiar contraseña' }).click();
  await esperarPagina(page, 'Cambiar contraseña');
  await page.getByLabel(/^Contraseña de ahora/).fill('no es esta');
  await page.getByLabel(/^Contraseña nueva/).fill('tres tazas de cafe frio');
  await page.getByRole('button', { name: 'Cambiar la contraseña' }).click();
  await expect(page.getByRole('alert')).toContainText('no es esa');
  await sinViolaciones(page, 'la de ahora no es');
  await page.getByLabel(/^Contraseña de ahora/).fill(representante.clave);
  await page.getByRole('button', { name: 'Cambiar la contraseña' }).click();
  await expect(page.getByText('Su contraseña cambió')).toBeVisible();
  await sinViolaciones(page, 'cambiada');
  const { response } = await otra.GET('/api/v1/sesion');
  expect(response.status).toBe(401);
  await page.goto('/perfil/sesiones');
  await esperarPagina(page, 'Mis sesiones');
});
