import { randomUUID } from 'node:crypto';

import { datos } from '../../support/api.ts';
import { ingresar } from '../../support/ingresar.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { administradoraDeAndina } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

test('quien fue invitado elige su contraseña e ingresa', async ({ apiDe, buzon, sesionDe }) => {
  const api = await apiDe(administradoraDeAndina);
  await datos(
    api.POST('/api/v1/usuarios', {
      params: { header: { 'Idempotency-Key': randomUUID() } },
      body: {
        identificacion: '1020304050',
        nombre: 'Ana Peña Ruiz',
        correo: 'ana.pena@andina-fibra.example.com',
        roles: ['operador'],
      },
    }),
  );
  const enlace = () => {
    const correo = buzon.mensajes().find((texto) => texto.includes('To: ana.pena@')) ?? '';
    // Lines that mail folds (RFC 2045) are one again.
    return /\/activar#[0-9a-f]{64}/.exec(correo.replace(/=\r?\n/g, ''))?.[0] ?? '';
  };
  await expect.poll(enlace).not.toBe('');
  const page = await sesionDe(null);
  await page.goto(enlace());
  await esperarPagina(page, 'Active su cuenta');
  await expect(page.getByText('Ana Peña Ruiz')).toBeVisible();
  const clave = page.getByLabel(/^Contraseña nueva/);
  await clave.fill('Password2026!');
  await page.getByRole('button', { name: 'Activar la cuenta' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await sinViolaciones(page, 'una contraseña conocida');
  await clave.fill('tres tazas de cafe frio');
  await page.getByRole('button', { name: 'Activar la cuenta' }).click();
  await esperarPagina(page, 'Su cuenta está activa');
  await page.getByRole('link', { name: 'Ingresar a SER' }).click();
  await ingresar(page, {
    operador: administradoraDeAndina.operador,
    usuario: '1020304050',
    clave: 'tres tazas de cafe frio',
  });
  await page.waitForURL('**/inicio');
  // The link was spent.
  await page.goto('/verificar');
  await page.goto(enlace());
  await esperarPagina(page, 'El enlace ya no sirve');
});
