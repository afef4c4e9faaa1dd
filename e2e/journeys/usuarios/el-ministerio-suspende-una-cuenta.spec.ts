import { datos } from '../../support/api.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { funcionaria, operadora } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

test('por un tiempo y con su motivo, y después la levanta', async ({ apiDe, sesionDe }) => {
  const suApi = await apiDe(operadora);
  const { operador } = await datos(suApi.GET('/api/v1/sesion'));
  const page = await sesionDe(funcionaria);
  await page.goto(`/usuarios?operador_id=${operador.id}`);
  await esperarPagina(page, 'Usuarios');
  // The ministry looks after accounts that are not its own: it creates none here.
  await expect(page.getByRole('link', { name: 'Nuevo usuario' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Operación Andina' }).click();
  await esperarPagina(page, 'Operación Andina');
  await page.getByRole('button', { name: 'Cancelar la cuenta' }).click();
  const dialogo = page.getByRole('dialog');
  await dialogo.getByLabel('Motivo').fill('corto');
  await dialogo.getByRole('button', { name: 'Cancelar la cuenta' }).click();
  await expect(dialogo.getByLabel('Motivo')).toHaveAccessibleDescription(/al menos 10 letras/);
  await dialogo.getByLabel('Motivo').fill('Compartió su contraseña con otra persona');
  await dialogo.getByLabel('Suspendido hasta').fill('1/1/2020');
  await dialogo.getByRole('button', { name: 'Cancelar la cuenta' }).click();
  await expect(dialogo.getByLabel('Suspendido hasta')).toHaveAccessibleDescription(/desde hoy/);
  await sinViolaciones(page, 'cancelar con errores');
  await dialogo.getByLabel('Suspendido hasta').fill('');
  await dialogo.getByRole('button', { name: 'Cancelar la cuenta' }).click();
  await expect(page.getByText('La cuenta quedó cancelada')).toBeVisible();
  await expect(page.getByText('Suspendido', { exact: true })).toBeVisible();
  expect((await suApi.GET('/api/v1/sesion')).response.status).toBe(401);

  await page.getByRole('button', { name: 'Levantar la suspensión' }).click();
  await dialogo.getByLabel('Motivo').fill('Se aclaró');
  await dialogo.getByRole('button', { name: 'Levantar la suspensión' }).click();
  await expect(page.getByText('La suspensión terminó')).toBeVisible();
  await expect(page.getByText('Activo', { exact: true })).toBeVisible();
});
