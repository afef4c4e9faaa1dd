import { periodoSinPresentar } from '../../support/autoliquidar.ts';
import { trimestre } from '../../support/formato.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { escribirEn, irConTab, pulsarEn } from '../../support/teclado.ts';
import { esperarGuardado } from './pasos.ts';

test(
  'ingresa, declara y presenta sin tocar el ratón',
  { tag: '@escritorio' },
  async ({ page, apiDe }) => {
    test.slow();
    const { periodo } = await periodoSinPresentar(await apiDe(representante));
    const conRaton: string[] = [];
    await page.exposeFunction('anotarRaton', (tipo: string) => conRaton.push(tipo));
    await page.addInitScript(() => {
      const { anotarRaton } = window as unknown as { anotarRaton: (tipo: string) => void };
      for (const tipo of ['mousedown', 'touchstart', 'wheel']) {
        addEventListener(
          tipo,
          () => {
            anotarRaton(tipo);
          },
          true,
        );
      }
    });

    await page.goto('/ingresar');
    // The focus of whoever presses a key before the page is there goes away with what was there.
    await esperarPagina(page);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Saltar al contenido principal' })).toBeFocused();
    await page.keyboard.press('Enter');
    await escribirEn(page, page.getByLabel('NIT del operador'), representante.operador);
    await escribirEn(page, page.getByLabel(/^Número de identificación/), representante.usuario);
    await escribirEn(page, page.getByLabel(/^Contraseña/), representante.clave);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/inicio$/);
    await esperarPagina(page);

    await pulsarEn(page, page.getByRole('link', { name: 'Autoliquidaciones', exact: true }));
    await esperarPagina(page, 'Autoliquidaciones');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await pulsarEn(
      page,
      page.getByRole('button', { name: `Iniciar la autoliquidación del ${trimestre(periodo)}` }),
    );
    await esperarPagina(page, trimestre(periodo));

    await pulsarEn(page, page.getByRole('link', { name: 'Continuar: Ingresos' }));
    await esperarPagina(page, 'Ingresos');
    await irConTab(page, page.getByRole('radio').first());
    await page.keyboard.press('Space');
    await pulsarEn(page, page.getByRole('button', { name: 'Agregar línea' }));
    await irConTab(page, page.getByLabel('Valor (COP)'));
    await page.keyboard.type('12.400.000');
    await esperarGuardado(page);
    await pulsarEn(page, page.getByRole('button', { name: 'Guardar y continuar' }));

    await esperarPagina(page, 'Deducciones');
    await pulsarEn(page, page.getByRole('button', { name: 'Guardar y continuar' }));
    await esperarPagina(page, 'Va a presentar fuera de plazo');
    await pulsarEn(page, page.getByRole('button', { name: 'Entiendo, continuar' }));
    await esperarPagina(page, 'Revise antes de presentar');
    await irConTab(page, page.getByLabel(/^Declaro bajo la gravedad del juramento/));
    await page.keyboard.press('Space');
    await pulsarEn(page, page.getByRole('button', { name: 'Presentar y generar FUR' }));
    await expect(page).toHaveURL(/\/fur\/[0-9a-f-]+$/);
    await esperarPagina(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    expect(conRaton).toEqual([]);
  },
);
