import { ingresar } from '../../support/ingresar.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { funcionaria } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';
import {
  adjuntarTodo,
  enlaceA,
  firmarComo,
  LISTA,
  llenar,
  type Seccion,
  SECCIONES,
  TITULOS,
} from '../../support/solicitud.ts';

const TRAMITA = 'tramites@nueva.example.com';
const ROSA = 'rosa@nueva.example.com';
const DIEGO = 'diego@nueva.example.com';
const CLAVE = 'tres tazas de cafe frio';

test('una empresa nueva pide su usuario, lo recibe y lo certifica', async ({
  browser,
  buzon,
  reloj,
  servidor,
  sesionDe,
}) => {
  test.setTimeout(180_000);
  await reloj.ponerEn('2026-11-30');
  const publico = await browser.newContext({ baseURL: servidor.url });
  const page = await publico.newPage();
  await page.goto('/solicitar-usuario');
  await esperarPagina(page, 'Solicitar usuario del SER');
  await page.getByLabel(/^Correo electrónico/).fill(TRAMITA);
  await page.getByRole('button', { name: 'Recibir el enlace' }).click();
  await esperarPagina(page, 'Revise su correo');
  const borrador = await enlaceA(buzon, TRAMITA, 'solicitar-usuario/borrador');
  await page.goto(borrador);
  await esperarPagina(page, LISTA);
  // The link does not stay in the address.
  expect(new URL(page.url()).hash).toBe('');
  await sinViolaciones(page, 'la lista de tareas');

  await test.step('las cinco secciones y los anexos', async () => {
    for (const seccion of Object.keys(SECCIONES) as Seccion[]) await llenar(page, seccion);
    await adjuntarTodo(page);
    await expect(page.getByText('Lista para enviar')).toBeVisible();
    await sinViolaciones(page, 'la lista completa');
  });

  await test.step('revisar y pedir las firmas', async () => {
    await page.getByRole('link', { name: 'Revisar y enviar' }).click();
    await esperarPagina(page, 'Revisar y enviar');
    await expect(page.getByText('Manizales')).toBeVisible();
    await sinViolaciones(page, 'revisar');
    await page.getByRole('button', { name: 'Pedir las firmas' }).click();
    await expect(page.getByText('Esperamos las firmas')).toBeVisible();
    // Not again at once: the mail is on its way.
    await page.getByRole('button', { name: 'Enviar otra vez los enlaces' }).click();
    await expect(page.getByText('Ya los enviamos hace poco')).toBeVisible();
    await sinViolaciones(page, 'se esperan las firmas');
  });

  const deRosa = await firmarComo(page, buzon, ROSA);
  const deDiego = await firmarComo(page, buzon, DIEGO);
  const radicado = await page.getByText(/^\d{4}-01-\d{8}-\d$/).innerText();
  await sinViolaciones(page, 'radicada');

  const oficina = await sesionDe(funcionaria);

  await test.step('la funcionaria la devuelve con un motivo', async () => {
    await oficina.goto('/ministerio/solicitudes');
    await esperarPagina(oficina, 'Solicitudes de usuarios');
    await oficina.getByRole('link', { name: radicado }).click();
    await esperarPagina(oficina, 'Nueva Red de Ejemplo S.A.S.');
    await oficina.getByRole('button', { name: 'Tomar para revisar' }).dblclick();
    await expect(oficina.getByText('La solicitud está en sus manos')).toBeVisible();
    await sinViolaciones(oficina, 'en revisión');
    await oficina.getByRole('button', { name: 'Devolver' }).click();
    const dialogo = oficina.getByRole('dialog', { name: 'Devolver para corregir' });
    await dialogo
      .getByLabel('Campo o anexo 1')
      .selectOption('Datos de la empresa: Nombre o razón social');
    await dialogo.getByLabel('Por qué 1').fill('No coincide con el certificado de existencia');
    await sinViolaciones(oficina, 'devolver');
    await dialogo.getByRole('button', { name: 'Devolver' }).click();
    await expect(oficina.getByText('La solicitud se devolvió')).toBeVisible();
  });

  await test.step('se corrige y se firma otra vez', async () => {
    await page.goto(await enlaceA(buzon, TRAMITA, 'solicitar-usuario/borrador', borrador));
    await esperarPagina(page, LISTA);
    await expect(page.getByText('No coincide con el certificado')).toBeVisible();
    await sinViolaciones(page, 'devuelta');
    await page.getByRole('link', { name: TITULOS.empresa }).click();
    await page.getByLabel('Nombre o razón social').fill('Nueva Red del Café de Ejemplo S.A.S.');
    await page.getByRole('button', { name: 'Guardar y seguir' }).click();
    await esperarPagina(page, LISTA);
    await page.getByRole('link', { name: 'Revisar y enviar' }).click();
    await page.getByRole('button', { name: 'Pedir las firmas' }).click();
    await expect(page.getByText('Esperamos las firmas')).toBeVisible();
    await firmarComo(page, buzon, ROSA, deRosa);
    await firmarComo(page, buzon, DIEGO, deDiego);
    await expect(page.getByText(radicado)).toBeVisible();
  });

  await test.step('se aprueba', async () => {
    await oficina.reload();
    await esperarPagina(oficina, 'Nueva Red del Café de Ejemplo S.A.S.');
    await oficina.getByRole('button', { name: 'Tomar para revisar' }).click();
    await oficina.getByRole('button', { name: 'Aprobar' }).click();
    const dialogo = oficina.getByRole('dialog', { name: 'Aprobar la solicitud' });
    await expect(dialogo.getByText(DIEGO)).toBeVisible();
    await sinViolaciones(oficina, 'aprobar');
    await dialogo.getByRole('button', { name: 'Aprobar' }).click();
    await expect(oficina.getByText('La solicitud se aprobó')).toBeVisible();
  });

  await test.step('el administrador activa su cuenta e invita a un operador', async () => {
    await page.goto(await enlaceA(buzon, DIEGO, 'activar'));
    await activar(page);
    await ingresar(page, { operador: '901.555.001-8', usuario: '1020304051', clave: CLAVE });
    await page.waitForURL((url) => !url.pathname.startsWith('/ingresar'));
    await page.goto('/usuarios/nuevo');
    await esperarPagina(page, 'Nuevo usuario');
    await page.getByLabel(/^Número de identificación/).fill('1030405060');
    await page.getByLabel(/^Nombre/).fill('Pilar Soto Vega');
    await page.getByLabel(/^Correo/).fill('pilar@nueva.example.com');
    await page.getByRole('checkbox', { name: 'Operador', exact: true }).check();
    await page.getByRole('button', { name: 'Enviar invitación' }).click();
    await esperarPagina(page, 'Pilar Soto Vega');
  });

  await test.step('el operador ingresa', async () => {
    const otro = await browser.newContext({ baseURL: servidor.url });
    const suya = await otro.newPage();
    await suya.goto(await enlaceA(buzon, 'pilar@nueva.example.com', 'activar'));
    await activar(suya);
    await ingresar(suya, { operador: '901.555.001-8', usuario: '1030405060', clave: CLAVE });
    await suya.waitForURL('**/inicio');
    await otro.close();
  });

  await test.step('el enlace del recibo se puede enviar otra vez, no enseguida', async () => {
    await oficina.reload();
    await oficina.getByRole('button', { name: 'Enviar otra vez el enlace del recibo' }).click();
    await expect(oficina.getByText('Ya lo enviamos hace poco')).toBeVisible();
    await sinViolaciones(oficina, 'falta el recibo');
  });

  await test.step('la representante certifica el recibo', async () => {
    await page.goto(await enlaceA(buzon, ROSA, 'certificar-recibo'));
    await esperarPagina(page, 'Certifique que recibió el usuario');
    await sinViolaciones(page, 'certificar');
    // Clicked twice it is certified once, and says so.
    await page.getByRole('button', { name: 'Certifico que lo recibimos' }).dblclick();
    await esperarPagina(page, 'Recibo certificado');
    await page.goto('/solicitudes/seguimiento');
    await page.getByLabel(/^Número de radicado/).fill(radicado);
    await page.getByLabel(/^Número de documento/).fill('52.123.456');
    await page.getByRole('button', { name: 'Buscar' }).click();
    await expect(page.getByText('Resuelta')).toBeVisible();
    await sinViolaciones(page, 'seguimiento');
  });

  await publico.close();
});

async function activar(page: import('@playwright/test').Page): Promise<void> {
  await esperarPagina(page, 'Active su cuenta');
  await page.getByLabel(/^Contraseña nueva/).fill(CLAVE);
  await page.getByRole('button', { name: 'Activar la cuenta' }).click();
  await esperarPagina(page, 'Su cuenta está activa');
  await page.getByRole('link', { name: 'Ingresar a SER' }).click();
}
