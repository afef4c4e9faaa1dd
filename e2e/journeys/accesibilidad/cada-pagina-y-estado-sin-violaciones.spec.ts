import type { Page } from '@playwright/test';

import { esperarPagina, esperarTitulo } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { type Preferencias, preferir } from '../../support/preferencias.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';
import { estados, paginas } from './paginas.ts';

/** Both themes, both contrasts and both languages, each at least once. */
const maneras: Preferencias[] = [{}, { idioma: 'en', tema: 'govco-v4' }, { contraste: 'alto' }];

for (const [nombre, { quien, direccion, muestraEsperas }] of Object.entries({
  ...paginas,
  ...estados,
})) {
  const esperar = muestraEsperas ? esperarTitulo : esperarPagina;

  test(nombre, async ({ apiDe, sesionDe, context }) => {
    const destino = await direccion(await apiDe(quien ?? representante));
    const page = await sesionDe(quien);
    for (const manera of maneras) {
      await test.step(JSON.stringify(manera), async () => {
        await preferir(context, manera);
        await page.goto(destino);
        await esperar(page);
        await sinViolaciones(page, nombre);
      });
    }
  });

  test(`${nombre}, a 320 píxeles`, { tag: '@telefono' }, async ({ apiDe, sesionDe }) => {
    const destino = await direccion(await apiDe(quien ?? representante));
    const page = await sesionDe(quien);
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
