import { ingresar } from '../../support/ingresar.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { funcionaria } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';
import { codigoTotp } from '../../support/totp.ts';

test.use({ variables: { SER_SEGUNDO_FACTOR_MINISTERIO: 'si' } });

test('quien trabaja en el ministerio inscribe su segundo paso antes de seguir', async ({
  page,
}) => {
  await page.goto('/ministerio/operadores');
  await ingresar(page, funcionaria);
  await expect(page).toHaveURL(/\/perfil\/segundo-paso$/);
  await esperarPagina(page, 'Segundo paso al ingresar');
  await expect(page.getByText('Inscriba su segundo paso para continuar')).toBeVisible();
  await sinViolaciones(page, 'falta inscribir');
  // No other page opens meanwhile.
  await page.goto('/ministerio/operadores');
  await expect(page).toHaveURL(/\/perfil\/segundo-paso$/);
  await page.getByLabel(/^Su contraseña/).fill(funcionaria.clave);
  await page.getByRole('button', { name: 'Continuar' }).click();
  await page.getByText('¿No puede usar la cámara?').click();
  const secreto = await page.locator('code').innerText();
  await page.getByLabel(/^Código que muestra/).fill(codigoTotp(secreto));
  await page.getByRole('button', { name: 'Activar el segundo paso' }).click();
  await page.getByRole('button', { name: 'Ya los guardé' }).click();
  await expect(page.getByText('Por su trabajo no se puede retirar')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Retirar el segundo paso' })).toBeHidden();
  // From then on the same session opens everything.
  await page.goto('/ministerio/operadores');
  await esperarPagina(page, 'Operadores');
});
