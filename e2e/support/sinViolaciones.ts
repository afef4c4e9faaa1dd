import { expect, type Page, test } from '@playwright/test';
import axe, { type AxeResults, type Result, type RunOptions } from 'axe-core';

interface ConAxe {
  axe: { run(contexto: Document, opciones: RunOptions): Promise<AxeResults> };
}

const normas = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No finding of axe, of any impact, in the state in which the page stands now. */
export async function sinViolaciones(page: Page, estado = 'la página'): Promise<void> {
  await test.step(`sin violaciones de accesibilidad: ${estado}`, async () => {
    // Evaluated by the debugger, so the page's own policy against foreign scripts stays in force.
    await page.evaluate(axe.source);
    const violaciones = await page.evaluate(async (values) => {
      const { violations } = await (window as unknown as ConAxe).axe.run(document, {
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      });
      return violations;
    }, normas);
    expect(violaciones.map(enPalabras), `${estado} · ${page.url()}`).toEqual([]);
  });
}

function enPalabras({ id, help, nodes }: Result): string {
  const sitios = nodes.map((nodo) => `  ${nodo.html}\n  ${nodo.failureSummary ?? ''}`);
  return `${id}: ${help}\n${sitios.join('\n')}`;
}
