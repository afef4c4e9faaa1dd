import { datos } from '../../support/api.ts';
import { enPesos, trimestre } from '../../support/formato.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { operadora, representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';

test('cuánto está vencido, y lo primero que hay que atender', async ({ apiDe, sesionDe }) => {
  const inicio = await datos((await apiDe(representante)).GET('/api/v1/inicio'));
  expect(inicio.vencidas).not.toHaveLength(0);
  const page = await sesionDe(representante);
  await page.goto('/inicio');
  await esperarPagina(page, 'Lo que le toca hoy');
  await expect(page.getByRole('region', { name: 'Resumen' })).toContainText(
    enPesos(inicio.vencido.total ?? ''),
  );
  const turno = page.getByRole('region', { name: 'Su turno' });
  await expect(turno.getByRole('listitem')).toHaveCount(inicio.vencidas.length);
  await turno.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/(obligaciones|autoliquidaciones)\//);
});

test('retoma el borrador que alguien dejó empezado', async ({ apiDe, sesionDe }) => {
  const { borradores } = await datos((await apiDe(operadora)).GET('/api/v1/inicio'));
  const [nombre = 'ninguno'] = borradores.map(({ periodo }) => trimestre(periodo));
  const page = await sesionDe(operadora);
  await page.goto('/inicio');
  const seccion = page.getByRole('region', { name: 'Borradores sin terminar' });
  await seccion.getByRole('link', { name: nombre }).first().click();
  await expect(page).toHaveURL(/\/autoliquidaciones\//);
  await esperarPagina(page, /^Trimestre/);
});
