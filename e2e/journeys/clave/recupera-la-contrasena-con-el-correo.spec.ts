import { ingresar } from '../../support/ingresar.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { operadora, representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';
import { escribirEn, pulsarEn } from '../../support/teclado.ts';

const nueva = 'tres tazas de cafe frio';

test('quien olvidó la contraseña elige otra con el correo, solo con el teclado', async ({
  apiDe,
  buzon,
  page,
}) => {
  const abierta = await apiDe(representante);
  await page.goto('/ingresar');
  await pulsarEn(page, page.getByRole('link', { name: '¿Olvidó su contraseña?' }));
  await esperarPagina(page, '¿Olvidó su contraseña?');
  await pulsarEn(page, page.getByRole('button', { name: 'Enviar el enlace' }));
  await expect(page.getByRole('alert')).toBeFocused();
  await sinViolaciones(page, 'sin los datos');
  await escribirEn(page, page.getByLabel('NIT del operador'), representante.operador);
  await escribirEn(page, page.getByLabel('Número de identificación'), representante.usuario);
  await page.keyboard.press('Enter');
  await esperarPagina(page, 'Revise su correo');
  await sinViolaciones(page, 'pedido');

  const enlace = () => {
    const correo = buzon.mensajes().find((texto) => texto.includes('elija otra')) ?? '';
    // Lines that mail folds (RFC 2045) are one again.
    return /\/recuperar#[0-9a-f]{64}/.exec(correo.replace(/=\r?\n/g, ''))?.[0] ?? '';
  };
  await expect.poll(enlace, { timeout: 30_000 }).not.toBe('');
  await page.goto(enlace());
  await esperarPagina(page, 'Elija otra contraseña');
  await expect(page.getByText(representante.razonSocial)).toBeVisible();
  await sinViolaciones(page, 'elegir otra');
  await escribirEn(page, page.getByLabel(/^Contraseña nueva/), nueva);
  await page.keyboard.press('Enter');
  await esperarPagina(page, 'Su contraseña cambió');
  await sinViolaciones(page, 'recuperada');

  // What was open is closed, and the old password opens nothing.
  const { response } = await abierta.GET('/api/v1/sesion');
  expect(response.status).toBe(401);
  await pulsarEn(page, page.getByRole('link', { name: 'Ingresar a SER' }));
  await ingresar(page, representante);
  await expect(page.getByRole('alert')).toContainText('No pudimos ingresar');
  await ingresar(page, { ...representante, clave: nueva });
  await page.waitForURL('**/inicio');
  await expect
    .poll(() => buzon.mensajes().some((texto) => texto.includes('Su contrase=C3=B1a cambi')))
    .toBe(true);
});

test('lo que dice no cuenta quién tiene cuenta', async ({ page, buzon }) => {
  const textos: string[] = [];
  for (const usuario of [operadora.usuario, '99999999']) {
    await page.goto('/olvido');
    await page.getByLabel('NIT del operador').fill(operadora.operador);
    await page.getByLabel('Número de identificación').fill(usuario);
    await page.getByRole('button', { name: 'Enviar el enlace' }).click();
    await esperarPagina(page, 'Revise su correo');
    textos.push(await page.getByRole('main').innerText());
  }
  expect(new Set(textos).size).toBe(1);
  const enlaces = () => buzon.mensajes().filter((texto) => texto.includes('elija otra'));
  // The worker may have the mails of the demonstration before it.
  await expect.poll(() => enlaces().length, { timeout: 40_000 }).toBe(1);
});
