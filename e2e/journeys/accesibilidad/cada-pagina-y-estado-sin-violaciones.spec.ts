import type { Page } from '@playwright/test';

import { esperarPagina, esperarTitulo } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { type Preferencias, preferir } from '../../support/preferencias.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';
import { estados, paginas } from './paginas.ts';

const usual: Preferencias = {};

/**
 * The other language, theme and contrast. Pages take them in turn: what they change is in the parts
 * that pages share.
 */
const otras: [Preferencias, ...Preferencias[]] = [
  { idioma: 'en', tema: 'govco-v4' },
  { contraste: 'alto' },
  { idioma: 'en', tema: 'govco-v4', contraste: 'alto' },
];

const todas = Object.entries({ ...paginas, ...estados });

for (const [indice, [nombre, { quien, direccion, muestraEsperas }]] of todas.entries()) {
  const otra = otras[indice % otras.length] ?? otras[0];
  const esperar = muestraEsperas ? esperarTitulo : esperarPagina;

  // One journey for both widths: what it costs is to start, and here nothing is changed.
  test(`${nombre}, y cabe en 320 píxeles`, { tag: '@escritorio' }, async ({ apiDe, sesionDe }) => {
    const destino = await direccion(await apiDe(quien ?? representante));
    const page = await sesionDe(quien);

    async function sinViolacionesEn(ancho: number, alto: number, manera: Preferencias) {
      await test.step(`${ancho} píxeles ${JSON.stringify(manera)}`, async () => {
        await page.setViewportSize({ width: ancho, height: alto });
        await preferir(page.context(), manera);
        await page.goto(destino);
        await esperar(page);
        await sinViolaciones(page, nombre);
      });
    }

    await sinViolacionesEn(1280, 900, otra);
    await sinViolacionesEn(1280, 900, usual);
    // What a width changes is the layout; colours and words were looked at on the desktop.
    await sinViolacionesEn(360, 740, usual);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => anchoSobrante(page)).toBeLessThanOrEqual(0);
  });
}

/** How many pixels one would have to scroll sideways to read the page. */
function anchoSobrante(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
