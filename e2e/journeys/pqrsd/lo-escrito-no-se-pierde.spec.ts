import { esperarPagina } from '../../support/navegar.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';
import { enlaceA, LISTA, TITULOS } from '../../support/solicitud.ts';

const TRAMITA = 'tramites@otra.example.com';

test('lo escrito no se pierde al volver, al seguir un enlace ni al recargar', async ({ page }) => {
  await page.goto('/pqrsd');
  await esperarPagina(page);
  await page.getByRole('main').getByRole('link', { name: 'Registrar' }).first().click();
  const detalle = page.getByLabel(/^Detalle/);
  await detalle.fill('No llegó el formulario');
  const pregunta = page.getByRole('dialog', { name: 'Hay cambios sin guardar' });

  await page.goBack();
  await expect(pregunta).toBeVisible();
  await sinViolaciones(page, 'hay cambios sin guardar');
  await page.keyboard.press('Escape');
  await expect(pregunta).toBeHidden();
  await expect(detalle).toHaveValue('No llegó el formulario');

  await page.getByRole('contentinfo').getByRole('link', { name: 'Mapa del sitio' }).click();
  await pregunta.getByRole('button', { name: 'Quedarse' }).click();
  await expect(detalle).toHaveValue('No llegó el formulario');

  const delNavegador = page.waitForEvent('dialog');
  // Playwright's own reload would wait for one that does not happen.
  await page.evaluate(() => {
    setTimeout(() => {
      location.reload();
    }, 0);
  });
  const aviso = await delNavegador;
  expect(aviso.type()).toBe('beforeunload');
  await aviso.dismiss();
  await expect(detalle).toHaveValue('No llegó el formulario');

  await page.getByRole('contentinfo').getByRole('link', { name: 'Mapa del sitio' }).click();
  await pregunta.getByRole('button', { name: 'Salir sin guardar' }).click();
  await esperarPagina(page, 'Mapa del sitio');
});

test('lo guardado con errores se dice, y lleva a lo primero que hay que corregir', async ({
  page,
  buzon,
}) => {
  await page.goto('/solicitar-usuario');
  await page.getByLabel(/^Correo electrónico/).fill(TRAMITA);
  await page.getByRole('button', { name: 'Recibir el enlace' }).click();
  await esperarPagina(page, 'Revise su correo');
  await page.goto(await enlaceA(buzon, TRAMITA, 'solicitar-usuario/borrador'));
  await esperarPagina(page, LISTA);
  await page.getByRole('link', { name: TITULOS.administrador }).click();
  await esperarPagina(page, TITULOS.administrador);
  await page.getByLabel('Nombre completo').fill('Diego');
  // An anchor of the page is neither another request nor a way out.
  await page.getByRole('link', { name: 'Saltar al contenido principal' }).press('Enter');
  await expect(page.getByLabel('Nombre completo')).toHaveValue('Diego');
  await page.getByRole('button', { name: 'Guardar y seguir' }).click();
  await expect(page.getByRole('alert')).toContainText('Se guardó');
  await page.getByRole('link', { name: /Volver a la lista/ }).click();
  await esperarPagina(page, LISTA);
  const fila = page.getByRole('listitem').filter({ hasText: TITULOS.administrador });
  await expect(fila.getByText('Guardada con errores')).toBeVisible();
  await expect(fila.getByText(/Empiece por: Número de identificación/)).toBeVisible();
  await expect(page.getByText(/^Antes complete: Datos de la empresa/)).toBeVisible();
  await sinViolaciones(page, 'una sección con errores');
  await page.getByRole('link', { name: TITULOS.administrador }).click();
  await expect(page.getByLabel('Número de identificación')).toBeFocused();
  await expect(page.getByLabel('Nombre completo')).toHaveAccessibleDescription(/apellidos/);
});

test('lo que se acepta en inglés lleva al lado el texto que vale', async ({ page }) => {
  await page.goto('/boletin');
  await page
    .getByRole('button', { name: 'English' })
    .or(page.getByRole('link', { name: 'English' }))
    .first()
    .click();
  await esperarPagina(page, 'Get the SER bulletin');
  await expect(page.getByText(/^I authorise the processing/)).toBeVisible();
  const vale = page.getByText(/^Autorizo el tratamiento/);
  await expect(vale).toBeHidden();
  await page.getByText('Read the binding text, in Spanish').click();
  await expect(vale).toBeVisible();
  await expect(vale).toHaveAttribute('lang', 'es-CO');
  await sinViolaciones(page, 'el boletín en inglés');
});
