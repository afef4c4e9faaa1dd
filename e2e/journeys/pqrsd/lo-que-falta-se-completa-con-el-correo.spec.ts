import { esperarPagina } from '../../support/navegar.ts';
import { funcionaria } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { radicarPorApi } from '../../support/radicar.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

test('la funcionaria pide lo que falta y llega con el enlace del correo', async ({
  apiDe,
  buzon,
  sesionDe,
}) => {
  const { radicado } = await radicarPorApi(await apiDe(funcionaria));
  const officer = await sesionDe(funcionaria);
  await officer.goto('/ministerio/pqrsd');
  await officer.getByRole('link', { name: radicado }).click();
  await officer.getByRole('button', { name: 'Pedir lo que falta' }).click();
  const dialogo = officer.getByRole('dialog');
  await dialogo.getByRole('textbox').fill('Falta la copia del documento');
  await sinViolaciones(officer, 'pedir lo que falta');
  await dialogo.getByRole('button', { name: 'Pedir lo que falta' }).click();
  await expect(officer.getByText('Pedimos lo que falta')).toBeVisible();

  const enlace = () => {
    const correo = buzon
      .mensajes()
      .join('\n')
      .replace(/=\r?\n/g, '');
    return /\/pqrsd\/completar#[0-9a-f]{64}/.exec(correo)?.[0] ?? '';
  };
  await expect.poll(enlace).not.toBe('');
  const page = await sesionDe(null);
  await page.goto(enlace());
  await esperarPagina(page, 'Complete su solicitud');
  await expect(page.getByText('Falta la copia del documento')).toBeVisible();
  await page.getByRole('button', { name: 'Enviar lo que faltaba' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByLabel('Su aclaración').fill('Aquí está la copia');
  await sinViolaciones(page, 'completar una solicitud');
  await page.getByRole('button', { name: 'Enviar lo que faltaba' }).click();
  await esperarPagina(page, 'Recibimos lo que faltaba');
  await officer.reload();
  await expect(officer.getByText('Aquí está la copia')).toBeVisible();
});
