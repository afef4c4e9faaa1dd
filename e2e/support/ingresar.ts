import type { Page } from '@playwright/test';

import type { Persona } from './personas.ts';

type Credencial = Pick<Persona, 'operador' | 'usuario' | 'clave'>;

/** Fills the login form and sends it. */
export async function ingresar(page: Page, { operador, usuario, clave }: Credencial) {
  await page.getByLabel('NIT del operador').fill(operador);
  await page.getByLabel('Número de identificación del usuario').fill(usuario);
  await page.getByLabel(/^Contraseña/).fill(clave);
  await page.getByRole('button', { name: 'Ingresar' }).click();
}
