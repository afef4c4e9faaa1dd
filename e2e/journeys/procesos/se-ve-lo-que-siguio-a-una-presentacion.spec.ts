import { presentarPorApi } from '../../support/autoliquidar.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { administradora, representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';

test('el PDF y el correo quedan hechos', async ({ apiDe, sesionDe, buzon }) => {
  const fur = await presentarPorApi(await apiDe(representante));
  await expect(() => {
    expect(buzon.mensajes().join('\n')).toContain(fur.numero);
  }).toPass();
  const page = await sesionDe(administradora);
  await page.goto('/ministerio/procesos');
  await esperarPagina(page, 'Procesos');
  for (const trabajo of ['Dibujar el PDF del FUR', 'Enviar un correo']) {
    const fila = page.getByRole('row').filter({ hasText: trabajo }).first();
    await expect(fila).toContainText('Hecho');
  }
});
