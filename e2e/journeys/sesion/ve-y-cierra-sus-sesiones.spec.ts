import { esperarPagina } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';

test('ve dónde tiene sesión y cierra la que no reconoce', async ({ sesionDe, apiDe }) => {
  const ajena = await apiDe(representante);
  const page = await sesionDe(representante);
  await page.goto('/perfil/sesiones');
  await esperarPagina(page, 'Mis sesiones');
  const sesiones = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(sesiones).toHaveCount(2);
  await page
    .getByRole('button', { name: /^Cerrar sesión de/ })
    .first()
    .click();
  const dialogo = page.getByRole('dialog', { name: '¿Cerrar esta sesión?' });
  await dialogo.getByRole('button', { name: 'Cerrar sesión' }).click();
  await expect(page.getByText('La sesión quedó cerrada.')).toBeVisible();
  await expect(sesiones).toHaveCount(1);
  const { response } = await ajena.GET('/api/v1/sesion');
  expect(response.status).toBe(401);
});

test('cierra de una vez todas las demás', async ({ sesionDe, apiDe }) => {
  const ajenas = [await apiDe(representante), await apiDe(representante)];
  const page = await sesionDe(representante);
  await page.goto('/perfil/sesiones');
  await esperarPagina(page, 'Mis sesiones');
  await page.getByRole('button', { name: 'Cerrar todas las demás' }).click();
  const dialogo = page.getByRole('dialog', { name: '¿Cerrar las demás sesiones?' });
  await dialogo.getByRole('button', { name: 'Cerrar todas las demás' }).click();
  await expect(page.getByText('Se cerraron 2 sesiones.')).toBeVisible();
  for (const ajena of ajenas) {
    const { response } = await ajena.GET('/api/v1/sesion');
    expect(response.status).toBe(401);
  }
  await expect(page.getByText('Este navegador', { exact: true })).toBeVisible();
});
