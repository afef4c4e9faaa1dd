import { expect, type Page } from '@playwright/test';

import { esperarPagina } from './navegar.ts';
import type { Buzon } from './prueba.ts';

/** A page with nothing on it: what a scan would be. */
export const HOJA = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>\nendobj\ntrailer\n<< /Size 4 /Root 1 0 R >>\n%%EOF\n',
);

/** The mails to an address, newest last, as one would read them: folded lines are one again (RFC 2045). */
export function correosA(buzon: Buzon, para: string): string[] {
  return buzon
    .mensajes()
    .filter((texto) => new RegExp(`^To: .*${para}`, 'm').test(texto))
    .map((texto) => texto.replace(/=\r?\n/g, ''));
}

/** The newest link to a page of ours that went to an address and is not one already known. */
export async function enlaceA(
  buzon: Buzon,
  para: string,
  pagina: string,
  conocido = '',
): Promise<string> {
  const patron = new RegExp(`/${pagina}#[0-9a-f]{64}`);
  const ultimo = () =>
    correosA(buzon, para)
      .map((texto) => patron.exec(texto)?.[0] ?? '')
      .filter((enlace) => enlace !== '' && enlace !== conocido)
      .at(-1) ?? '';
  await expect.poll(ultimo, { message: `a link to ${pagina} for ${para}` }).not.toBe('');
  return ultimo();
}

/** The codes that went to an address, newest last. */
function codigosA(buzon: Buzon, para: string): string[] {
  return correosA(buzon, para).flatMap((texto) => /^\s{4}(\d{6})\s*$/m.exec(texto)?.[1] ?? []);
}

/** What a company writes in each section. */
export const SECCIONES = {
  empresa: {
    'Número de identificación': '901.555.001-8',
    'Nombre o razón social': 'Nueva Red de Ejemplo S.A.S.',
    'Dirección de correspondencia': 'Calle 10 # 20-30',
    'Dirección electrónica (e-mail) 1': 'contacto@nueva.example.com',
    'Dirección electrónica (e-mail) 2': 'gerencia@nueva.example.com',
    'Números de teléfono': '606 555 0101',
  },
  representante: {
    'Número de identificación': '52123456',
    'Nombre completo': 'Rosa Elena Prado Díaz',
    'Dirección electrónica (e-mail) 1': 'rosa@nueva.example.com',
    'Dirección electrónica (e-mail) 2': 'rosa.prado@correo.example.com',
  },
  contador: {
    'Número de identificación': '79456123',
    'Nombre completo': 'Luis Mora Gil',
    'Dirección electrónica (e-mail)': 'luis@contadores.example.com',
    'Tarjeta profesional': '12345-T',
  },
  contactos: {
    'Contacto 1, nombre completo': 'Ana Ruiz Paz',
    'Contacto 1, dirección electrónica': 'ana@nueva.example.com',
    'Contacto 2, nombre completo': 'Beto Cano Sol',
    'Contacto 2, dirección electrónica': 'beto@nueva.example.com',
    'Contacto 3, nombre completo': 'Cira Luna Rey',
    'Contacto 3, dirección electrónica': 'cira@nueva.example.com',
  },
  administrador: {
    'Número de identificación': '1020304051',
    'Nombre completo': 'Diego Peña Ríos',
    'Dirección electrónica (e-mail)': 'diego@nueva.example.com',
  },
} as const;

export const TITULOS = {
  empresa: 'Datos de la empresa',
  representante: 'Datos del representante legal',
  contador: 'Datos del contador / revisor fiscal',
  contactos: 'Contactos de su empresa con el Ministerio / Fondo TIC',
  administrador: 'Datos del administrador operador del SER',
} as const;

export const LISTA = 'Solicitud de creación y/o modificación de usuarios';

export type Seccion = keyof typeof SECCIONES;

/** Writes one section and comes back to the list. */
export async function llenar(page: Page, seccion: Seccion): Promise<void> {
  await page.getByRole('link', { name: TITULOS[seccion] }).click();
  await esperarPagina(page, TITULOS[seccion]);
  for (const [campo, valor] of Object.entries(SECCIONES[seccion])) {
    await page.getByLabel(campo).fill(valor);
  }
  if (seccion === 'empresa') {
    await page.getByLabel('Departamento').selectOption('Caldas');
    await page.getByLabel('Municipio').selectOption('Manizales');
  }
  if (seccion === 'contador') await page.getByLabel('Contador', { exact: true }).check();
  await page.getByRole('button', { name: 'Guardar y seguir' }).click();
  await esperarPagina(page, LISTA);
}

/** Attaches the three documents, from the list and back to it. */
export async function adjuntarTodo(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Anexos' }).click();
  await esperarPagina(page, 'Anexos');
  for (const documento of [
    'Certificado de existencia y representación legal',
    'Documento de identidad del representante legal',
    'Documento de identidad del administrador operador',
  ]) {
    const parte = page.getByRole('form', { name: documento });
    await parte.getByLabel(`Archivo: ${documento}`).setInputFiles({
      name: 'documento.pdf',
      mimeType: 'application/pdf',
      buffer: HOJA,
    });
    await parte.getByLabel(/^Fecha de expedición/).fill('01/11/2026');
    await parte.getByRole('button', { name: /^Adjuntar/ }).click();
    await expect(parte).toHaveCount(0);
  }
  await page.getByRole('link', { name: 'Volver a la lista' }).last().click();
  await esperarPagina(page, LISTA);
}

/** Reads and signs, with the link and the code of the mails. */
export async function firmarComo(
  page: Page,
  buzon: Buzon,
  correo: string,
  conocido = '',
): Promise<string> {
  const enlace = await enlaceA(buzon, correo, 'firmar-solicitud', conocido);
  await page.goto(enlace);
  await esperarPagina(page, 'Lea y firme la solicitud');
  // One that was signed with before is no longer good.
  const gastados = codigosA(buzon, correo).length;
  await page.getByRole('button', { name: 'Enviarme el código' }).click();
  await expect(page.getByText(/^Enviamos el código a/)).toBeVisible();
  const codigos = () => codigosA(buzon, correo);
  await expect
    .poll(() => codigos().length, { message: `a code for ${correo}` })
    .toBeGreaterThan(gastados);
  await page.getByLabel(/^Código/).fill(codigos().at(-1) ?? '');
  await page.getByRole('button', { name: 'Firmar', exact: true }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: /Usted firmó|Solicitud radicada/ }),
  ).toBeVisible();
  return enlace;
}
