import { conBarras } from '../../support/formato.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';

test('en cada página dice que es una fecha simulada, y cuál', async ({ reloj, sesionDe }) => {
  await reloj.ponerEn('2026-02-03');
  const page = await sesionDe(representante);
  for (const direccion of ['/ingresar', '/verificar', '/inicio', '/obligaciones', '/fur']) {
    await page.goto(direccion);
    await esperarPagina(page);
    const banda = page.getByRole('region', { name: 'Datos de práctica' });
    await expect(banda).toContainText('Fecha simulada');
    await expect(banda).toContainText('03/02/2026');
  }
});

test('quien ha ingresado la mueve, y las cifras cambian', async ({ sesionDe }) => {
  const page = await sesionDe(representante);
  await page.goto('/obligaciones');
  await esperarPagina(page);
  await page.getByRole('button', { name: 'Cambiar fecha' }).click();
  const dialogo = page.getByRole('dialog', { name: 'Cambiar la fecha de práctica' });
  await dialogo.getByLabel('Fecha para simular').fill(conBarras('2026-03-15'));
  await dialogo.getByRole('button', { name: 'Usar esta fecha' }).click();
  await expect(page.getByRole('region', { name: 'Datos de práctica' })).toContainText('15/03/2026');
  await expect(page.getByLabel('Fecha de pago')).toHaveValue('15/03/2026');
});
