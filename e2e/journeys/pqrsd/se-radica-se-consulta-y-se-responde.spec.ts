import { esperarPagina } from '../../support/navegar.ts';
import { funcionaria } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const imagen = (name: string) => ({ name, mimeType: 'image/png', buffer: PNG });

test('una persona radica con dos archivos y una funcionaria le responde', async ({
  buzon,
  reloj,
  sesionDe,
}) => {
  // A Saturday: whatever the hour, it counts from Monday the 23rd.
  await reloj.ponerEn('2026-11-21');
  const page = await sesionDe(null);
  await page.goto('/pqrsd');
  await esperarPagina(page, 'Peticiones, quejas');
  await page.getByRole('link', { name: 'Registrar', exact: true }).click();
  await esperarPagina(page, 'Registrar una PQRSD');

  // Sent empty it says what is missing, field by field, and sends nothing.
  await page.getByRole('button', { name: 'Enviar' }).click();
  const resumen = page.getByRole('alert');
  await expect(resumen).toBeFocused();
  await expect(resumen.getByRole('link')).toHaveCount(10);
  await sinViolaciones(page, 'el formulario vacío');
  await resumen.getByRole('link', { name: 'Escriba un teléfono' }).click();
  await expect(page.getByLabel('Teléfono')).toBeFocused();

  await page.getByLabel('Tipo de identificación').selectOption('Cédula de ciudadanía');
  await page.getByLabel('Número de identificación').fill('1.020.304.050');
  await page.getByLabel('Nombres y apellidos').fill('Ana Peña Ruiz');
  await page.getByRole('textbox', { name: 'Correo electrónico' }).fill('ana.pena@example.com');
  await page.getByLabel('Teléfono').fill('601 344 3460');
  await page.getByLabel('Dirección de correspondencia').fill('Calle 1 # 2-3');
  // What the ministry's form begins with, by name.
  await expect(page.getByLabel('País').locator('option:checked')).toHaveText('Colombia');
  await expect(page.getByLabel('Departamento').locator('option:checked')).toHaveText(
    'Bogotá, D. C.',
  );
  await page.getByLabel('Departamento').selectOption('Antioquia');
  await page.getByLabel('Ciudad o municipio').selectOption('Medellín');
  await page.getByLabel('Tipo de solicitud').selectOption('Solicitud (15 días hábiles)');
  await page.getByLabel('Detalle').fill('x'.repeat(301));
  await expect(page.getByText('Caracteres ingresados: 300, máximo 300.')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Quedan 0 caracteres.' })).toHaveCount(1);
  await page
    .getByLabel('Detalle')
    .fill('Radicación de documentos del Sistema Electrónico de Recaudo – SER');

  const elegir = page.locator('input[type=file]');
  await elegir.setInputFiles([imagen('cédula.png'), imagen('equivocado.png')]);
  await elegir.setInputFiles([imagen('certificado.png')]);
  const lista = page.getByRole('list', { name: 'Archivos adjuntos' });
  await expect(lista.getByRole('listitem')).toHaveCount(3);
  await elegir.setInputFiles([{ ...imagen('programa.exe'), mimeType: 'application/octet-stream' }]);
  await expect(
    page.getByText('programa.exe: ese tipo de archivo no se recibe aquí.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Remover archivo equivocado.png' }).click();
  await expect(lista.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Remover archivo certificado.png' })).toBeFocused();

  await page.getByLabel(/He leído y estoy de acuerdo/).check();
  await page.getByLabel(/Certifico que el correo/).check();
  await sinViolaciones(page, 'el formulario lleno');
  await page.getByRole('button', { name: 'Enviar' }).click();
  await esperarPagina(page, 'Su solicitud quedó radicada');
  const radicado = (await page.getByText(/^2026-02-\d{8}-\d$/).textContent()) ?? '';
  await expect(page.getByText('15 de diciembre de 2026')).toBeVisible();
  await expect(page.getByText('cédula.png; certificado.png')).toBeVisible();
  await sinViolaciones(page, 'la constancia');
  await expect(() => {
    expect(buzon.mensajes().join('\n')).toContain(radicado);
  }).toPass();

  await page.getByRole('link', { name: 'Consultar en qué va' }).click();
  await esperarPagina(page, 'Buscar una PQRSD');
  await page.getByLabel('Número de radicado').fill(radicado);
  await page.getByLabel('Número de identificación').fill('1020304051');
  await page.getByRole('button', { name: 'Buscar' }).click();
  await expect(page.getByRole('alert')).toContainText('No encontramos esa solicitud');
  await page.getByLabel('Número de identificación').fill('1020304050');
  await page.getByRole('button', { name: 'Buscar' }).click();
  await expect(page.getByRole('heading', { name: radicado })).toBeFocused();
  await expect(page.getByText('Faltan 16 días hábiles')).toBeVisible();
  await expect(page.getByText('a…@example.com')).toBeVisible();
  await sinViolaciones(page, 'el seguimiento');

  const officer = await sesionDe(funcionaria);
  await officer.goto('/ministerio/pqrsd');
  await esperarPagina(officer, 'PQRSD por atender');
  await officer.getByRole('link', { name: radicado }).click();
  await esperarPagina(officer, radicado);
  const bajada = officer.waitForEvent('download');
  await officer.getByRole('button', { name: 'cédula.png' }).click();
  expect((await bajada).suggestedFilename()).toBe('cédula.png');
  await officer.getByRole('button', { name: 'Está completa' }).click();
  await expect(officer.getByText('Quedó recibida a satisfacción')).toBeVisible();
  await officer.getByRole('button', { name: 'Tomarla' }).dblclick();
  await expect(officer.getByText('Ahora la tiene usted')).toBeVisible();
  await officer.getByRole('button', { name: 'Responder' }).click();
  await officer.getByRole('button', { name: 'Enviar la respuesta' }).click();
  await expect(officer.getByRole('alert')).toBeFocused();
  await officer
    .getByRole('textbox', { name: /^Respuesta/ })
    .fill('Recibimos sus documentos. Su usuario llegará por correo.');
  await officer.locator('input[type=file]').setInputFiles([imagen('oficio.png')]);
  await expect(officer.getByRole('button', { name: 'Remover archivo oficio.png' })).toBeVisible();
  await sinViolaciones(officer, 'una respuesta');
  await officer.getByRole('button', { name: 'Enviar la respuesta' }).click();
  await expect(officer.getByText('La respuesta va en camino')).toBeVisible();
  await expect(() => {
    const respuesta = buzon.mensajes().find((texto) => texto.includes('oficio.png')) ?? '';
    expect(respuesta).toContain('To: ana.pena@example.com');
  }).toPass();

  await page.getByRole('button', { name: 'Buscar' }).click();
  await expect(page.getByText('La respuesta llegó a su correo.')).toBeVisible();
});
