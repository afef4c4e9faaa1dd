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

  async function esperarSinViolaciones(page: Page, destino: string, manera: Preferencias) {
    await test.step(JSON.stringify(manera), async () => {
      await preferir(page.context(), manera);
      await page.goto(destino);
      await esperar(page);
      await sinViolaciones(page, nombre);
    });
  }

  test(nombre, { tag: '@escritorio' }, async ({ apiDe, sesionDe }) => {
    const destino = await direccion(await apiDe(quien ?? representante));
    const page = await sesionDe(quien);
    for (const manera of [usual, otra]) {
      await esperarSinViolaciones(page, destino, manera);
    }
  });

  // What a width changes is the layout; colours and words were looked at on the desktop.
  test(`${nombre}, y cabe en 320 píxeles`, { tag: '@telefono' }, async ({ apiDe, sesionDe }) => {
    const destino = await direccion(await apiDe(quien ?? representante));
    const page = await sesionDe(quien);
    await esperarSinViolaciones(page, destino, usual);

    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(destino);
    await esperar(page);
    expect(await anchoSobrante(page)).toBeLessThanOrEqual(0);
  });
}

/** How many pixels one would have to scroll sideways to read the page. */
function anchoSobrante(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
