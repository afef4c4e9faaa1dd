import { randomUUID } from 'node:crypto';

import { datos } from '../../support/api.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { administradora, administradoraDeAndina } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';

test('el ministerio busca un correo y lee lo que dijo', async ({ apiDe, buzon, sesionDe }) => {
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
  const page = await sesionDe(administradora);
  await page.goto('/ministerio/correos');
  await esperarPagina(page, 'Correos');
  await page.getByLabel('Destinatario').fill('ana.pena@');
  await page.getByRole('button', { name: 'Buscar' }).click();
  const fila = page.getByRole('row').filter({ hasText: 'ana.pena@andina-fibra.example.com' });
  await expect(fila).toContainText('Activación de la cuenta');
  await fila.getByRole('link').click();
  // The page follows what becomes of it, once the work that came before is done.
  await expect(() => {
    expect(buzon.mensajes().join('\n')).toContain('To: ana.pena@andina-fibra.example.com');
  }).toPass();
  await esperarPagina(page, 'Active su cuenta del SER: Andina Fibra de Ejemplo S.A.S.');
  await expect(page.getByText('oculto: solo lo vio quien recibió el correo')).toBeVisible();
  await expect(page.getByText('/activar#')).toHaveCount(0);
  // What arrived is not sent again.
  await expect(page.getByRole('button', { name: 'Enviar otra vez' })).toHaveCount(0);
});
