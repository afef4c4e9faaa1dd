import type { BrowserContext } from '@playwright/test';

/** How a person has set the site on this device. */
export interface Preferencias {
  idioma?: 'es' | 'en';
  tema?: 'govco-v5' | 'govco-v4';
  contraste?: 'normal' | 'alto';
}

/** Sets the device before any page opens, as a person did some other day. */
export async function preferir(
  contexto: BrowserContext,
  { idioma = 'es', tema = 'govco-v5', contraste = 'normal' }: Preferencias,
): Promise<void> {
  await contexto.addInitScript(
    (guardado) => {
      for (const [clave, valor] of Object.entries(guardado)) localStorage.setItem(clave, valor);
    },
    { 'ser.idioma': idioma, 'ser.tema': tema, 'ser.contraste': contraste },
  );
}
