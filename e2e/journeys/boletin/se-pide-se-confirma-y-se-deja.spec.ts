import { esperarPagina } from '../../support/navegar.ts';
import { funcionaria } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

const CORREO = 'cartera@tic-pacifico.example.com';

test('una empresa pide el boletín, lo recibe y deja de recibirlo', async ({ buzon, sesionDe }) => {
  /** The last link to that page in a mail to the company. */
  const enlace = (pagina: string) => {
    const mios = buzon.mensajes().filter((mensaje) => mensaje.includes(`To: ${CORREO}`));
    const texto = mios.join('\n').replace(/=\r?\n/g, '');
    return [...texto.matchAll(new RegExp(`/boletin/${pagina}#[0-9a-f]+`, 'g'))].at(-1)?.[0] ?? '';
  };
  const publica = await sesionDe(null);
  await publica.goto('/boletin');
  await esperarPagina(publica, 'Reciba el boletín del SER');
  const suscribirme = publica.getByRole('button', { name: 'Suscribirme' });
  await suscribirme.click();
  await expect(publica.getByRole('alert')).toBeFocused();
  await sinViolaciones(publica, 'el boletín sin datos');
  await publica
    .getByLabel(/^Nombre de la empresa o persona/)
    .fill('TIC Pacífico de Ejemplo S.A.S.');
  await publica.getByLabel(/^Número del documento/).fill('901.000.001-7');
  await publica.getByLabel(/^Correo electrónico/).fill(CORREO);
  await publica.getByLabel('Acepto').check();
  await suscribirme.click();
  await expect(publica.getByRole('alert')).toContainText('dígito de verificación');
  await publica.getByLabel(/^Número del documento/).fill('901.000.001-6');
  await suscribirme.click();
  await esperarPagina(publica, 'Revise su correo');

  await expect.poll(() => enlace('confirmar')).not.toBe('');
  await publica.goto(enlace('confirmar'));
  await esperarPagina(publica, 'Confirme su suscripción');
  await publica.getByRole('button', { name: 'Confirmar la suscripción' }).click();
  await esperarPagina(publica, 'Su suscripción está confirmada');

  const ministerio = await sesionDe(funcionaria);
  await ministerio.goto('/ministerio/boletin');
  await expect(ministerio.getByText('1 persona recibirá el próximo boletín.')).toBeVisible();
  await ministerio.getByLabel(/^Asunto/).fill('Cambian los plazos del trimestre');
  await ministerio.getByLabel(/^Texto/).fill('La primera noticia.\n\nLa segunda noticia.');
  await ministerio.getByRole('button', { name: 'Publicar y enviar' }).click();
  await expect(ministerio.getByText('El boletín 1 quedó publicado')).toBeVisible();
  await sinViolaciones(ministerio, 'el boletín publicado');

  await expect.poll(() => enlace('retirar'), { timeout: 20_000 }).not.toBe('');
  expect(buzon.mensajes().join('\n')).toContain(
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  );
  await publica.goto(enlace('retirar'));
  await esperarPagina(publica, '¿Dejar de recibir el boletín?');
  await publica.getByRole('button', { name: 'Dejar de recibirlo' }).click();
  await esperarPagina(publica, 'Ya no recibirá el boletín');
});
