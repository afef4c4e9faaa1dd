import { borradorPorApi } from '../../support/autoliquidar.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { administradoraDeAndina, operadora } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';

test('sus borradores pasan a otra persona y su sesión termina', async ({
  apiDe,
  browser,
  buzon,
  servidor,
  sesionDe,
}) => {
  const suApi = await apiDe(operadora);
  await borradorPorApi(suApi);
  const page = await sesionDe(administradoraDeAndina);
  await page.goto('/usuarios');
  await esperarPagina(page, 'Usuarios');
  await page.getByRole('link', { name: 'Operación Andina' }).click();
  await esperarPagina(page, 'Operación Andina');
  await expect(page.getByText('Borradores por terminar')).toBeVisible();

  await page.getByRole('button', { name: 'Inactivar' }).click();
  const dialogo = page.getByRole('dialog');
  await dialogo.getByLabel('Motivo').fill('Ya no trabaja en la empresa');
  const relevo = dialogo.getByLabel('Quién termina su borrador');
  await expect(relevo.getByRole('option')).toHaveText([
    'Elija una persona',
    'Representación Andina',
  ]);
  await dialogo.getByRole('button', { name: 'Inactivar' }).click();
  await expect(relevo).toHaveAccessibleDescription(/Elija quién termina/);
  await relevo.selectOption('Representación Andina');
  await dialogo.getByRole('button', { name: 'Inactivar' }).click();
  await expect(page.getByText('La cuenta quedó inactiva')).toBeVisible();

  const { response } = await suApi.GET('/api/v1/autoliquidaciones');
  expect(response.status).toBe(401);
  await expect(() => {
    expect(buzon.mensajes().join('\n')).toContain('To: representacion@andina-fibra.example.com');
  }).toPass();
  // Nor can the person come in again.
  const otra = await (await browser.newContext({ baseURL: servidor.url })).newPage();
  await otra.goto('/ingresar');
  await otra.getByLabel('NIT del operador').fill(operadora.operador);
  await otra.getByLabel('Número de identificación del usuario').fill(operadora.usuario);
  await otra.getByLabel(/^Contraseña/).fill(operadora.clave);
  await otra.getByRole('button', { name: 'Ingresar' }).click();
  await expect(otra.getByText('No pudimos ingresar con esos datos')).toBeVisible();
  await otra.context().close();
});
