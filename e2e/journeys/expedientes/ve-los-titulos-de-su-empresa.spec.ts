import { datos } from '../../support/api.ts';
import { esperarPagina, irPorMenu } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';

test('y de cada uno, sus obligaciones', async ({ apiDe, sesionDe }) => {
  const expedientes = await datos((await apiDe(representante)).GET('/api/v1/expedientes'));
  const numero = expedientes.datos[0]?.numero ?? '';
  const page = await sesionDe(representante);
  await page.goto('/inicio');
  await irPorMenu(page, 'Expedientes');
  await esperarPagina(page, 'Expedientes');
  await page
    .getByRole('link', { name: `Obligaciones del expediente ${numero}` })
    .first()
    .click();
  await esperarPagina(page, 'Obligaciones');
  await expect(
    page.getByRole('button', { name: `Quitar el filtro Expediente ${numero}` }),
  ).toBeVisible();
});
