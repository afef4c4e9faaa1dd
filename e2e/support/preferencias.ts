import type { BrowserContext } from '@playwright/test';

/** How a person has set the site on this device. */
export interface Preferencias {
  idioma?: 'es' | 'en';
  tema?: 'govco-v5' | 'govco-v4';
  contraste?: 'normal' | 'alto';
  texto?: '100' | '200';
}

/** Sets the device before any page opens, as a person did some other day. */
export async function preferir(
  contexto: BrowserContext,
  { idioma = 'es', tema = 'govco-v5', contraste = 'normal', texto = '100' }: Preferencias,
): Promise<void> {
  await contexto.addInitScript(
    (guardado) => {
      // A blank tab has no storage.
      if (!location.protocol.startsWith('http')) return;
      for (const [clave, valor] of Object.entries(guardado)) localStorage.setItem(clave, valor);
    },
    { 'ser.idioma': idioma, 'ser.tema': tema, 'ser.contraste': contraste, 'ser.texto': texto },
  );
}
