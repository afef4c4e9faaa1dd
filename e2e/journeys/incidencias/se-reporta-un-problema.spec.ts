import { esperarPagina } from '../../support/navegar.ts';
import { funcionaria, operadora } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

const imagen = {
  name: 'pantalla.png',
  mimeType: 'image/png',
  buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
};

test('quien está adentro reporta un problema y se lo responden', async ({ buzon, sesionDe }) => {
  const page = await sesionDe(operadora);
  await page.goto('/obligaciones/00000000-0000-7000-8000-000000000000');
  await page.getByRole('link', { name: 'Reportar un problema' }).click();
  await esperarPagina(page, 'Reportar un problema');
  // What is known is not asked for again.
  await expect(page.getByLabel('NIT de la empresa')).toHaveValue('901000001-6');
  await expect(page.getByLabel('Nombre de la empresa')).toHaveValue(
    'Andina Fibra de Ejemplo S.A.S.',
  );
  await expect(page.getByText('/obligaciones/00000000-0000-7000-8000-000000000000')).toBeVisible();
  // The code of the request that failed there.
  await expect(page.getByText(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}$/)).toBeVisible();
  await page.getByRole('button', { name: 'Enviar el reporte' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByLabel('Qué pasó').fill('La obligación no abre y no sé por qué');
  await page.locator('input[type=file]').setInputFiles([imagen]);
  await expect(page.getByText('pantalla.png quedó adjunto.')).toBeVisible();
  await sinViolaciones(page, 'un reporte');
  await page.getByRole('button', { name: 'Enviar el reporte' }).click();
  await esperarPagina(page, 'Recibimos su reporte');
  const caso = (await page.getByText(/^2026-03-\d{8}-\d$/).textContent()) ?? '';

  const officer = await sesionDe(funcionaria);
  await officer.goto('/ministerio/incidencias');
  await officer.getByRole('link', { name: caso }).click();
  await esperarPagina(officer, caso);
  await expect(officer.getByText('Con su sesión abierta')).toBeVisible();
  await officer.getByRole('button', { name: 'Tomarlo' }).click();
  await expect(officer.getByText('Ahora lo tiene usted')).toBeVisible();
  await officer.getByRole('button', { name: 'Responder' }).click();
  const dialogo = officer.getByRole('dialog');
  await dialogo.getByRole('textbox').fill('Esa obligación no existe. Búsquela en la lista.');
  await sinViolaciones(officer, 'responder un caso');
  await dialogo.getByRole('button', { name: 'Responder' }).click();
  await expect(officer.getByText('La respuesta va en camino')).toBeVisible();
  await expect(() => {
    expect(buzon.mensajes().filter((texto) => texto.includes(caso))).toHaveLength(3);
  }).toPass();
});

test('cualquiera reporta un problema sin ingresar y ve en qué va', async ({ sesionDe }) => {
  const page = await sesionDe(null);
  await page.goto('/verificar');
  await page.getByRole('link', { name: 'Reportar un problema' }).click();
  await esperarPagina(page, 'Reportar un problema');
  await page.getByLabel('Qué pasó').fill('El código de mi FUR no aparece');
  await page.getByLabel('NIT de la empresa').fill('901.000.001-5');
  await page.getByLabel('Nombre de la empresa').fill('Andina Fibra de Ejemplo S.A.S.');
  await page.getByLabel('Su nombre').fill('Ana Peña Ruiz');
  await page.getByLabel('Su correo electrónico').fill('ana.pena@example.com');
  await page.getByRole('button', { name: 'Enviar el reporte' }).click();
  const error = page.getByRole('alert');
  await expect(error).toContainText('Revise el NIT y su dígito de verificación');
  await page.getByLabel('NIT de la empresa').fill('901.000.001-6');
  await page.getByRole('button', { name: 'Enviar el reporte' }).click();
  await esperarPagina(page, 'Recibimos su reporte');
  const caso = (await page.getByText(/^2026-03-\d{8}-\d$/).textContent()) ?? '';
  await page.getByRole('link', { name: 'Ver en qué va' }).click();
  await esperarPagina(page, 'Seguimiento de un caso');
  await page.getByLabel('Número del caso').fill(caso);
  await page.getByLabel('Su correo electrónico').fill('otra@example.com');
  await page.getByRole('button', { name: 'Buscar' }).click();
  await expect(page.getByRole('alert')).toContainText('No encontramos ese caso');
  await page.getByLabel('Su correo electrónico').fill('ana.pena@example.com');
  await page.getByRole('button', { name: 'Buscar' }).click();
  await expect(page.getByText('Pronto alguien lo revisará.')).toBeVisible();
  await sinViolaciones(page, 'el seguimiento de un caso');
});
