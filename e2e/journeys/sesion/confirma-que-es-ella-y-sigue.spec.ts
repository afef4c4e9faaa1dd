import { esperarPagina } from '../../support/navegar.ts';
import { administradoraDeAndina } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

test.use({ variables: { SER_CONFIRMACION_MINUTOS: '1' } });

test('lo delicado pide otra vez la contraseña y sigue donde iba', async ({ sesionDe }) => {
  test.setTimeout(180_000);
  const page = await sesionDe(administradoraDeAndina);
  const ingreso = Date.now();
  await page.goto('/usuarios/nuevo');
  await esperarPagina(page, 'Nuevo usuario');
  await page.getByLabel('Número de identificación').fill('1.020.304-050');
  await page.getByLabel('Nombre completo').fill('Ana Peña Ruiz');
  await page.getByLabel('Correo electrónico').fill('ana.pena@andina-fibra.example.com');
  await page.getByRole('checkbox', { name: 'Operador', exact: true }).check();
  // A minute after logging in, as the settings of this journey say.
  await expect
    .poll(() => Date.now() - ingreso, { timeout: 90_000, intervals: [1_000] })
    .toBeGreaterThan(61_000);
  const enviar = page.getByRole('button', { name: 'Enviar invitación' });
  await enviar.click();
  const dialogo = page.getByRole('dialog', { name: 'Confirme que es usted' });
  await expect(dialogo).toBeVisible();
  await sinViolaciones(page, 'confirmar que es usted');

  await test.step('quien cancela no pierde lo que escribió', async () => {
    await page.keyboard.press('Escape');
    await expect(dialogo).toBeHidden();
    await expect(page.getByText('No se hizo: para esto pedimos otra vez')).toBeVisible();
    await expect(page.getByLabel('Nombre completo')).toHaveValue('Ana Peña Ruiz');
    await enviar.click();
  });

  await test.step('una contraseña que no es se dice en su campo', async () => {
    const clave = dialogo.getByLabel(/^Contraseña/);
    await dialogo.getByRole('button', { name: 'Confirmar y seguir' }).click();
    await expect(dialogo.getByRole('alert')).toBeFocused();
    await clave.fill('otra contraseña');
    await dialogo.getByRole('button', { name: 'Confirmar y seguir' }).click();
    await expect(clave).toHaveAccessibleDescription(/no es la suya/);
    await sinViolaciones(page, 'confirmar con error');
    await clave.fill(administradoraDeAndina.clave);
    await page.keyboard.press('Enter');
  });

  // The request went out again by itself.
  await esperarPagina(page, 'Ana Peña Ruiz');
  await expect(page.getByText('La cuenta quedó creada')).toBeVisible();

  await test.step('lo siguiente no vuelve a preguntar', async () => {
    await page.goto('/perfil/sesiones');
    await esperarPagina(page, 'Mis sesiones');
    await page.goto('/usuarios');
    await page.getByRole('link', { name: 'Ana Peña Ruiz' }).click();
    await page.getByRole('link', { name: 'Cambiar datos y roles' }).click();
    await page.getByLabel('Nombre completo').fill('Ana María Peña Ruiz');
    await page.getByRole('button', { name: 'Guardar cambios' }).click();
    await expect(page.getByText('Los cambios quedaron guardados')).toBeVisible();
  });
});
