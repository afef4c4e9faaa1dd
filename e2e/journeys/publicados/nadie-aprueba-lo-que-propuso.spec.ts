import { datos } from '../../support/api.ts';
import { conBarras } from '../../support/formato.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { funcionaria } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';
import { escribirTasa, registrar } from './pasos.ts';

test('la tasa del mes que sigue la retira quien la propuso', async ({ apiDe, sesionDe }) => {
  const { datos: series } = await datos((await apiDe(funcionaria)).GET('/api/v1/publicados'));
  const siguiente = series.find(({ codigo }) => codigo === 'mora.tasa')?.siguiente;
  const page = await sesionDe(funcionaria);
  await page.goto('/ministerio/publicados');
  await esperarPagina(page, 'Valores publicados');
  await page
    .getByRole('link', { name: 'Registrar siguiente de Tasa de interés de mora', exact: true })
    .click();
  await esperarPagina(page, 'Registrar un valor');
  await expect(page.getByLabel('Primer día')).toHaveValue(conBarras(siguiente?.desde ?? ''));
  await expect(page.getByLabel('Último día')).toHaveValue(conBarras(siguiente?.hasta ?? ''));
  await escribirTasa(page, { usura: '24.00', norma: 'Certificación del mes que sigue' });
  await registrar(page);

  await esperarPagina(page, 'Tasa de interés de mora');
  await expect(page.locator('dt:text-is("Valor propuesto") + dd')).toHaveText(/^22\s%/);
  await expect(page.locator('dt:text-is("Valor anterior") + dd')).toBeVisible();
  await expect(page.getByText('puede retirarla, no aprobarla')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Aprobar' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Rechazar' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Retirar la propuesta' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Retiró la propuesta' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByText('Retirada', { exact: true })).toBeVisible();
  await sinViolaciones(page, 'propuesta retirada');

  await page.goto('/ministerio/publicados');
  await expect(page.getByText('No hay propuestas por decidir.')).toBeVisible();
});
