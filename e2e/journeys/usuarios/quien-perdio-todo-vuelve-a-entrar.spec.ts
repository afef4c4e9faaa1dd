import type { Page } from '@playwright/test';

import { datos } from '../../support/api.ts';
import { ingresar } from '../../support/ingresar.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { administradoraDeAndina, funcionaria, operadora } from '../../support/personas.ts';
import { type Buzon, expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';
import { enlaceA } from '../../support/solicitud.ts';
import { codigoTotp } from '../../support/totp.ts';

const CLAVE = 'tres tazas de cafe frio';

async function empezarDeNuevo(page: Page, buzon: Buzon, correo: string) {
  await page.goto(await enlaceA(buzon, correo, 'activar'));
  await esperarPagina(page, 'Active su cuenta');
  await page.getByLabel(/^Contraseña nueva/).fill(CLAVE);
  await page.getByRole('button', { name: 'Activar la cuenta' }).click();
  await esperarPagina(page, 'Su cuenta está activa');
  await page.getByRole('link', { name: 'Ingresar a SER' }).click();
}

test('la administradora restablece el acceso de quien perdió su segundo paso', async ({
  apiDe,
  browser,
  buzon,
  servidor,
  sesionDe,
}) => {
  const suya = await apiDe(operadora);
  const { correo, nombre } = await datos(suya.GET('/api/v1/sesion'));
  const { secreto } = await datos(
    suya.POST('/api/v1/segundo-factor', { body: { medio: 'aplicacion', clave: operadora.clave } }),
  );
  const codigo = codigoTotp(secreto ?? '');
  await datos(suya.POST('/api/v1/segundo-factor/confirmacion', { body: { codigo } }));

  const otro = await browser.newContext({ baseURL: servidor.url });
  const perdida = await otro.newPage();
  await perdida.goto('/ingresar');
  await ingresar(perdida, operadora);
  await perdida.getByText('¿Perdió su segundo paso y los códigos de recuperación?').click();
  await expect(perdida.getByText('Pida al administrador del SER en su empresa')).toBeVisible();
  await sinViolaciones(perdida, 'el segundo paso perdido');

  const page = await sesionDe(administradoraDeAndina);
  await page.goto('/usuarios');
  await esperarPagina(page, 'Usuarios');
  await page.getByRole('link', { name: nombre }).click();
  await esperarPagina(page, nombre);
  await page.getByRole('button', { name: 'Restablecer el acceso' }).click();
  const dialogo = page.getByRole('dialog', { name: `Restablecer el acceso de ${nombre}` });
  await dialogo.getByLabel(/^Motivo/).fill('Perdió el teléfono y no guardó los códigos');
  await dialogo.getByRole('button', { name: 'Restablecer el acceso' }).click();
  await expect(dialogo.getByText('Elija cómo comprobó quién es')).toBeVisible();
  await sinViolaciones(page, 'restablecer el acceso');
  await dialogo.getByRole('radio', { name: 'En persona, con su documento' }).check();
  await dialogo.getByRole('button', { name: 'Restablecer el acceso' }).click();
  await expect(page.getByText('El acceso quedó restablecido')).toBeVisible();
  await expect(page.getByText('Invitado', { exact: true })).toBeVisible();
  // Nobody does it for oneself.
  const administra = await datos((await apiDe(administradoraDeAndina)).GET('/api/v1/sesion'));
  await page.goto(`/usuarios/${administra.id}`);
  await esperarPagina(page, administra.nombre);
  await expect(page.getByRole('link', { name: 'Cambiar datos y roles' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Restablecer el acceso' })).toBeHidden();

  await empezarDeNuevo(perdida, buzon, correo);
  await ingresar(perdida, { ...operadora, clave: CLAVE });
  await perdida.waitForURL((url) => !url.pathname.startsWith('/ingresar'));
  await otro.close();
});

test('el Ministerio restablece a la única administradora de una empresa', async ({
  apiDe,
  browser,
  buzon,
  servidor,
  sesionDe,
}) => {
  const ella = await datos((await apiDe(administradoraDeAndina)).GET('/api/v1/sesion'));
  const page = await sesionDe(funcionaria);
  await page.goto(`/usuarios/${ella.id}`);
  await esperarPagina(page, ella.nombre);
  await expect(page.getByText('Es el único administrador de su entidad')).toBeVisible();
  await page.getByRole('button', { name: 'Restablecer el acceso' }).click();
  const dialogo = page.getByRole('dialog', { name: /^Restablecer el acceso/ });
  await dialogo.getByLabel(/^Motivo/).fill('Cambió de teléfono y perdió los códigos');
  await dialogo.getByRole('radio', { name: /carta firmada/ }).check();
  await dialogo.getByRole('button', { name: 'Restablecer el acceso' }).click();
  await expect(page.getByText('El acceso quedó restablecido')).toBeVisible();
  const otro = await browser.newContext({ baseURL: servidor.url });
  const suya = await otro.newPage();
  await empezarDeNuevo(suya, buzon, ella.correo);
  await ingresar(suya, { ...administradoraDeAndina, clave: CLAVE });
  await suya.waitForURL((url) => !url.pathname.startsWith('/ingresar'));
  await otro.close();
});
