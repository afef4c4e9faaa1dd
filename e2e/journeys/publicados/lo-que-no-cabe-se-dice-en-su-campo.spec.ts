import { esperarPagina } from '../../support/navegar.ts';
import { administradora, funcionaria } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { proponerPorApi } from '../../support/publicar.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';
import { escribirTasa, registrar } from './pasos.ts';

const ABRIL = '/ministerio/publicados/registrar?codigo=mora.tasa&desde=2026-04-01&hasta=2026-04-30';

test('lo que falta, lo mal escrito y lo que choca se dice en su campo', async ({ sesionDe }) => {
  const page = await sesionDe(funcionaria);
  await page.goto(ABRIL);
  await esperarPagina(page, 'Corregir un valor');
  const resumen = page.getByRole('alert');
  const usura = page.getByLabel('Tasa de usura certificada');
  const enlace = page.getByLabel('Enlace');
  const desde = page.getByLabel('Primer día');

  await registrar(page);
  await expect(resumen).toBeFocused();
  await expect(resumen).toContainText('Hay 3 problemas');
  await sinViolaciones(page, 'formulario con errores');
  await resumen.getByRole('link', { name: /^Tasa de usura certificada/ }).click();
  await expect(usura).toBeFocused();

  await escribirTasa(page, { usura: 'veinticinco', norma: 'Certificación de prueba' });
  await registrar(page);
  await expect(usura).toHaveAccessibleDescription(/no es un número/);

  // From here on it is the server that knows.
  await usura.fill('25,75');
  await enlace.fill('superfinanciera');
  await registrar(page);
  await expect(enlace).toHaveAccessibleDescription(/dirección completa, con https/);
  await enlace.fill('https://www.superfinanciera.gov.co/certificacion');
  await page.getByLabel('Interés bancario corriente').fill('10');
  await registrar(page);
  await expect(usura).toHaveAccessibleDescription(/veces el interés bancario corriente/);
  await page.getByLabel('Interés bancario corriente').fill('');
  await page.getByLabel('Publicado el').fill('31/12/2040');
  await registrar(page);
  await expect(page.getByLabel('Publicado el')).toHaveAccessibleDescription(/posterior a hoy/);
  await page.getByLabel('Publicado el').fill('27/03/2026');
  await desde.fill('02/04/2026');
  await registrar(page);
  await expect(resumen).toBeFocused();
  await expect(desde).toHaveAccessibleDescription(/ya hay un valor desde el 1 de abril de 2026/);
  await sinViolaciones(page, 'período que choca');
  await desde.fill('01/04/2026');
  await registrar(page);
  await expect(page.getByText('Quedó registrada la propuesta')).toBeVisible();
});

test('un valor en pesos que no lo es, y uno que se lee de dos formas', async ({ sesionDe }) => {
  const page = await sesionDe(funcionaria);
  await page.goto('/ministerio/publicados/registrar?codigo=unidades.uvt');
  await esperarPagina(page, 'Registrar un valor');
  const valor = page.getByLabel('Valor publicado');
  await valor.fill('mucho');
  await registrar(page);
  await expect(valor).toHaveAccessibleDescription(/no es un valor en pesos/);
  await valor.fill('55.000');
  await valor.blur();
  await expect(page.getByText('= 55.000 pesos')).toBeVisible();
});

test('dos propuestas para el mismo período no caben', async ({ apiDe, sesionDe }) => {
  await proponerPorApi(await apiDe(administradora));
  const page = await sesionDe(funcionaria);
  await page.goto(ABRIL);
  await esperarPagina(page, 'Corregir un valor');
  await escribirTasa(page, { usura: '26', norma: 'Otra certificación' });
  await registrar(page);
  await expect(page.getByText('Ya hay una propuesta por decidir para ese período')).toBeVisible();
  await sinViolaciones(page, 'propuesta repetida');
  await page.getByRole('link', { name: 'Ver las propuestas por decidir' }).click();
  await page.getByRole('button', { name: 'Salir sin guardar' }).click();
  await expect(page.getByText('1 propuesta espera una decisión')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Decidir la propuesta/ })).toBeVisible();
});
