import { esperarPagina, irPorMenu } from '../../support/navegar.ts';
import { administradoraDeAndina } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

test('invita a una persona, le cambia los roles y la inactiva', async ({ buzon, sesionDe }) => {
  const page = await sesionDe(administradoraDeAndina);
  await page.goto('/administracion');
  await esperarPagina(page, 'Administración');
  await page.getByRole('link', { name: 'Usuarios', exact: true }).click();
  await esperarPagina(page, 'Usuarios');
  await expect(page.getByText('Hay un solo administrador')).toBeVisible();
  await page.getByRole('link', { name: 'Nuevo usuario' }).click();
  await esperarPagina(page, 'Nuevo usuario');

  // What is missing is told before anything is sent, in the order of the form.
  const enviar = page.getByRole('button', { name: 'Enviar invitación' });
  await enviar.click();
  const resumen = page.getByRole('alert');
  await expect(resumen).toBeFocused();
  await expect(resumen.getByRole('link')).toHaveText([
    'Escriba el número de identificación',
    'Escriba el nombre completo',
    'Escriba el correo electrónico',
    'Elija al menos un rol',
  ]);
  await sinViolaciones(page, 'alta con errores');

  // And what only the server knows, beside its box.
  const numero = page.getByLabel('Número de identificación');
  await numero.fill('1000000002');
  await page.getByLabel('Nombre completo').fill('Ana');
  await page.getByLabel('Correo electrónico').fill('ana.pena@andina-fibra.example.com');
  await page.getByRole('checkbox', { name: 'Contador' }).check();
  await page.getByLabel('Tarjeta profesional').fill('12345-T');
  await enviar.click();
  await expect(page.getByLabel('Nombre completo')).toHaveAccessibleDescription(
    /nombres y apellidos completos/,
  );
  await page.getByLabel('Nombre completo').fill('Ana Peña Ruiz');
  await enviar.click();
  await expect(page.getByText('Esa persona ya tiene cuenta en esta empresa')).toBeVisible();
  await numero.fill('1.020.304-050');
  await enviar.click();
  await esperarPagina(page, 'Ana Peña Ruiz');
  await expect(page.getByText('La cuenta quedó creada')).toBeVisible();
  await expect(page.getByText('Firma como contador. No presenta ni paga.')).toBeVisible();
  await expect(() => {
    const correo = buzon.mensajes().find((texto) => texto.includes('ana.pena@andina-fibra'));
    expect(correo).toContain('/activar#');
  }).toPass();

  await page.getByRole('link', { name: 'Cambiar datos y roles' }).click();
  await esperarPagina(page, 'Cambiar a Ana Peña Ruiz');
  await page.getByRole('checkbox', { name: 'Contador' }).uncheck();
  await page.getByRole('checkbox', { name: 'Administrador del operador' }).check();
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await esperarPagina(page, 'Ana Peña Ruiz');
  await expect(page.getByText('Los cambios quedaron guardados')).toBeVisible();
  await expect(page.getByText('Maneja los usuarios.')).toBeVisible();

  await page.getByRole('button', { name: 'Inactivar' }).click();
  const dialogo = page.getByRole('dialog');
  await dialogo.getByRole('button', { name: 'Inactivar' }).click();
  await expect(dialogo.getByLabel('Motivo')).toHaveAccessibleDescription(/Escriba el motivo/);
  await sinViolaciones(page, 'inactivar sin motivo');
  await dialogo.getByLabel('Motivo').fill('Se creó por error');
  await dialogo.getByRole('button', { name: 'Inactivar' }).click();
  await expect(page.getByText('La cuenta quedó inactiva')).toBeVisible();
  await expect(page.getByText('Se creó por error')).toBeVisible();
  await irPorMenu(page, 'Administración');
  await esperarPagina(page, 'Administración');
});

test('una cuenta casi igual se confirma', async ({ sesionDe }) => {
  const page = await sesionDe(administradoraDeAndina);
  await page.goto('/usuarios/nuevo');
  await esperarPagina(page, 'Nuevo usuario');
  await page.getByLabel('Número de identificación').fill('1000000012');
  await page.getByLabel('Nombre completo').fill('Operación Andina');
  await page.getByLabel('Correo electrónico').fill('otra@andina-fibra.example.com');
  await page.getByRole('checkbox', { name: 'Operador', exact: true }).check();
  await page.getByRole('button', { name: 'Enviar invitación' }).click();
  await expect(page.getByText('Hay una cuenta casi igual')).toBeVisible();
  await expect(page.getByText('Operación Andina ya tiene una cuenta')).toBeVisible();
  await sinViolaciones(page, 'una cuenta parecida');
  await page.getByRole('button', { name: 'El número es correcto' }).click();
  await esperarPagina(page, 'Operación Andina');
  await expect(page.getByText('La cuenta quedó creada')).toBeVisible();
});
