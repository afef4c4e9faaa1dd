import { esperarPagina } from '../../support/navegar.ts';
import { administradora, funcionaria } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { proponerPorApi } from '../../support/publicar.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';
import { filaDeAbril } from './pasos.ts';

test('quien propuso lee por qué se rechazó', async ({ apiDe, sesionDe }) => {
  const { id } = await proponerPorApi(await apiDe(funcionaria));
  const page = await sesionDe(administradora);
  await page.goto(`/ministerio/publicados/propuestas/${id}`);
  await esperarPagina(page, 'Tasa de interés de mora');
  await sinViolaciones(page, 'propuesta de otra persona');
  await page.getByRole('button', { name: 'Rechazar' }).click();
  const dialogo = page.getByRole('dialog', { name: 'Rechazar la propuesta' });
  const motivo = dialogo.getByLabel('¿Qué debe corregirse?');
  await dialogo.getByRole('button', { name: 'Rechazar la propuesta' }).click();
  await expect(dialogo.getByText('explíquelo en cinco letras o más')).toBeVisible();
  await expect(motivo).toBeFocused();
  await sinViolaciones(page, 'rechazo sin motivo');
  await motivo.fill('La usura certificada es otra.');
  await dialogo.getByRole('button', { name: 'Rechazar la propuesta' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Rechazó la propuesta' })).toBeVisible();
  await sinViolaciones(page, 'propuesta rechazada');
  await page.close();

  const suya = await sesionDe(funcionaria);
  await suya.goto(`/ministerio/publicados/propuestas/${id}`);
  await expect(suya.getByText('La usura certificada es otra.')).toBeVisible();
  await expect(suya.getByText('Rechazada', { exact: true })).toBeVisible();
  await suya.getByRole('link', { name: 'Volver a la serie' }).click();
  await expect(await filaDeAbril(suya)).toContainText('De demostración');
});

test('si otra persona decidió antes, lo dice y muestra cómo terminó', async ({
  apiDe,
  sesionDe,
}) => {
  const api = await apiDe(funcionaria);
  const { id } = await proponerPorApi(api);
  const page = await sesionDe(administradora);
  await page.goto(`/ministerio/publicados/propuestas/${id}`);
  await page.getByRole('button', { name: 'Aprobar' }).click();
  const dialogo = page.getByRole('dialog');
  await expect(dialogo).toBeVisible();
  await api.POST('/api/v1/publicaciones/{id}/retiro', { params: { path: { id } } });
  await dialogo.getByRole('button', { name: 'Sí, aprobar' }).click();
  await expect(page.getByText('Otra persona ya decidió esta propuesta')).toBeVisible();
  await expect(page.getByText('Retirada', { exact: true })).toBeVisible();
  await sinViolaciones(page, 'decidida por otra persona');
});
