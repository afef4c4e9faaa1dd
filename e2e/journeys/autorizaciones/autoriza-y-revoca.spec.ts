import { datos } from '../../support/api.ts';
import { conBarras, masDias } from '../../support/formato.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { operadora, representanteDeAndina } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

test('el representante dice quién firma y hasta cuándo', async ({ apiDe, buzon, sesionDe }) => {
  const { hoy } = await datos((await apiDe(representanteDeAndina)).GET('/api/v1/reloj'));
  const [desde, hasta] = [conBarras(masDias(hoy, 30)), conBarras(masDias(hoy, 400))];
  const page = await sesionDe(representanteDeAndina);
  await page.goto('/firmas/autorizaciones');
  await esperarPagina(page, 'Autorizaciones de firma');
  await expect(page.getByText('Nadie está autorizado para firmar')).toBeVisible();
  await page.getByRole('link', { name: 'Autorizar a una persona' }).click();
  await esperarPagina(page, 'Autorizar a una persona');
  await page.getByLabel('Desde').fill('mañana');
  await page.getByRole('button', { name: 'Autorizar', exact: true }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Elija a la persona',
    'Escriba el primer día, como 31/12/2026',
  ]);
  await sinViolaciones(page, 'autorizar con errores');
  await page.getByRole('combobox', { name: 'Persona' }).selectOption('Contaduría Andina');
  await expect(page.getByText('Firma como: Contador')).toBeVisible();
  await page.getByLabel('Desde').fill('1/1/2020');
  await page.getByRole('button', { name: 'Autorizar', exact: true }).click();
  await expect(page.getByLabel('Desde')).toHaveAccessibleDescription(/elija hoy o un día/i);
  await page.getByLabel('Desde').fill(desde);
  await page.getByLabel('Último día').fill(hasta);
  await page.getByRole('checkbox', { name: '96000101' }).check();
  await page.getByRole('button', { name: 'Autorizar', exact: true }).click();
  await esperarPagina(page, 'Autorizaciones de firma');
  await expect(page.getByText('La persona quedó autorizada')).toBeVisible();
  const fila = page.getByRole('row').filter({ hasText: 'Contaduría Andina' });
  await expect(fila).toContainText(hasta);
  await expect(fila).toContainText('96000101');
  await expect(fila).toContainText('Futura');
  await expect(() => {
    expect(buzon.mensajes().join('\n')).toContain('To: contaduria@andina-fibra.example.com');
  }).toPass();

  await fila.getByRole('button', { name: 'Revocar' }).click();
  const dialogo = page.getByRole('dialog');
  await dialogo.getByLabel('Motivo').fill('Terminó su contrato');
  await dialogo.getByRole('button', { name: 'Revocar' }).click();
  await expect(page.getByText('La autorización quedó revocada')).toBeVisible();
  await expect(fila).toContainText('Terminó su contrato');
  await expect(fila.getByRole('button')).toHaveCount(0);
});

test('los demás solo la consultan', async ({ sesionDe }) => {
  const page = await sesionDe(operadora);
  await page.goto('/firmas/autorizaciones');
  await esperarPagina(page, 'Autorizaciones de firma');
  await expect(page.getByText('Pida al representante legal')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Autorizar a una persona' })).toHaveCount(0);
});
