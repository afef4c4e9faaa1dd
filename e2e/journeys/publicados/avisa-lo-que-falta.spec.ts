import { datos } from '../../support/api.ts';
import { conBarras, masDias } from '../../support/formato.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { funcionaria } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';

test('avisa desde cuándo falta una tasa que está por terminarse', async ({
  apiDe,
  reloj,
  sesionDe,
}) => {
  const { datos: series } = await datos((await apiDe(funcionaria)).GET('/api/v1/publicados'));
  const hasta = series.find(({ codigo }) => codigo === 'mora.tasa')?.cubierta_hasta ?? '';
  const aviso = `Falta desde ${conBarras(masDias(hasta, 1))}`;
  const page = await sesionDe(funcionaria);
  await page.goto('/ministerio/publicados');
  await esperarPagina(page, 'Valores publicados');
  const nombre = page.getByRole('rowheader', { name: 'Tasa de interés de mora' });
  const tasa = page.getByRole('table', { name: 'Series' }).getByRole('row').filter({ has: nombre });
  await expect(tasa).toContainText(conBarras(hasta));
  await expect(tasa).not.toContainText('Falta desde');

  await reloj.ponerEn(masDias(hasta, -59));
  await page.reload();
  await expect(tasa).toContainText(aviso);
});
