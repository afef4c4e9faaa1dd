import { esperarPagina } from '../../support/navegar.ts';
import { expect, test } from '../../support/prueba.ts';
import { escribirEn, irConTab, pulsarEn } from '../../support/teclado.ts';

test('una persona radica sin tocar el ratón @escritorio', async ({ sesionDe }) => {
  const page = await sesionDe(null);
  await page.goto('/pqrsd/registrar');
  await esperarPagina(page, 'Registrar una PQRSD');
  await irConTab(page, page.getByLabel('Tipo de identificación'));
  await page.keyboard.press('ArrowDown');
  await escribirEn(page, page.getByLabel('Número de identificación'), '1020304050');
  await escribirEn(page, page.getByLabel('Nombres y apellidos'), 'Ana Peña Ruiz');
  await escribirEn(
    page,
    page.getByRole('textbox', { name: 'Correo electrónico' }),
    'ana.pena@example.com',
  );
  await escribirEn(page, page.getByLabel('Teléfono'), '6013443460');
  await escribirEn(page, page.getByLabel('Dirección de correspondencia'), 'Calle 1 # 2-3');
  await irConTab(page, page.getByLabel('Tipo de solicitud'));
  await page.keyboard.press('ArrowDown');
  await escribirEn(page, page.getByLabel('Detalle'), 'Radicación de documentos del SER');
  // The choice of files is reached too.
  await irConTab(page, page.locator('input[type=file]'));
  await irConTab(page, page.getByLabel(/He leído y estoy de acuerdo/));
  await page.keyboard.press('Space');
  await irConTab(page, page.getByLabel(/Certifico que el correo/));
  await page.keyboard.press('Space');
  await pulsarEn(page, page.getByRole('button', { name: 'Enviar' }));
  await esperarPagina(page, 'Su solicitud quedó radicada');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
