import { esperarPagina } from '../../support/navegar.ts';
import { type Buzon, expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';
import { enlaceA, LISTA, SECCIONES, TITULOS } from '../../support/solicitud.ts';
import { escribirEn, irConTab, pulsarEn } from '../../support/teclado.ts';

const TRAMITA = 'tramites@otra.example.com';

async function empezar(page: import('@playwright/test').Page, buzon: Buzon): Promise<void> {
  await page.goto('/solicitar-usuario');
  await esperarPagina(page, 'Solicitar usuario del SER');
  await escribirEn(page, page.getByLabel(/^Correo electrónico/), TRAMITA);
  await pulsarEn(page, page.getByRole('button', { name: 'Recibir el enlace' }));
  await esperarPagina(page, 'Revise su correo');
  await page.goto(await enlaceA(buzon, TRAMITA, 'solicitar-usuario/borrador'));
  await esperarPagina(page, LISTA);
}

test('una sección se escribe solo con el teclado', async ({ page, buzon }) => {
  await empezar(page, buzon);
  await pulsarEn(page, page.getByRole('link', { name: TITULOS.contador }));
  await esperarPagina(page, TITULOS.contador);
  await irConTab(page, page.getByLabel('Contador', { exact: true }));
  await page.keyboard.press('Space');
  const { 'Tarjeta profesional': deLaTarjeta, ...demas } = SECCIONES.contador;
  for (const [campo, valor] of Object.entries(demas)) {
    await escribirEn(page, page.getByLabel(campo), valor);
  }
  // What is missing is said, and the focus goes there.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await pulsarEn(page, page.getByRole('alert').getByRole('link', { name: /Tarjeta profesional/ }));
  const tarjeta = page.getByLabel('Tarjeta profesional');
  await expect(tarjeta).toBeFocused();
  await page.keyboard.type(deLaTarjeta);
  await page.keyboard.press('Enter');
  await esperarPagina(page, LISTA);
  const fila = page.getByRole('listitem').filter({ hasText: TITULOS.contador });
  await expect(fila.getByText('Completa')).toBeVisible();
});

test('se recarga, se vuelve a abrir y nada se pierde', async ({ page, buzon }) => {
  await empezar(page, buzon);
  await page.getByRole('link', { name: TITULOS.administrador }).click();
  await page.getByLabel('Nombre completo').fill('Diego');
  await page.getByRole('button', { name: 'Guardar y seguir' }).click();
  await expect(page.getByRole('alert')).toContainText('Se guardó');
  await page.reload();
  await esperarPagina(page, TITULOS.administrador);
  await expect(page.getByLabel('Nombre completo')).toHaveValue('Diego');
});

test('las páginas públicas caben en un teléfono', async ({ page, buzon }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await empezar(page, buzon);
  const paginas = [
    '/solicitar-usuario/borrador',
    ...Object.keys(SECCIONES).map((seccion) => `/solicitar-usuario/borrador/${seccion}`),
    '/solicitar-usuario/borrador/anexos',
    '/solicitar-usuario/borrador/revisar',
    '/solicitudes/seguimiento',
  ];
  for (const direccion of paginas) {
    await page.goto(direccion);
    await esperarPagina(page);
    await sinViolaciones(page, direccion);
    const sobra = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await expect.poll(sobra, { message: direccion }).toBeLessThanOrEqual(0);
  }
});
