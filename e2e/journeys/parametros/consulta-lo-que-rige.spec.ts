import { esperarPagina } from '../../support/navegar.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

test('cualquiera busca qué rige un día, con su norma y su historia', async ({ page }) => {
  await page.goto('/tarifas');
  await esperarPagina(page, 'Tarifas y normas');
  await expect(page.getByRole('heading', { level: 3, name: 'Tarifas', exact: true })).toBeVisible();

  const busqueda = page.getByRole('search');
  await busqueda.getByLabel('Buscar').fill('contraprestación periódica única');
  await busqueda.getByLabel('Vigentes el día').fill('21/11/2026');
  await busqueda.getByRole('button', { name: 'Consultar', exact: true }).click();
  await expect(page).toHaveURL(/q=contraprestaci/);
  const tarifas = page.getByRole('table', { name: 'Tarifas', exact: true });
  const unica = tarifas.getByRole('row').filter({ hasText: 'tarifa.prst' });
  await expect(unica).toContainText('1,9');
  await expect(unica).toContainText('Resolución MinTIC 5635 de 2024');

  // A gap that is known by its name is not hidden.
  await busqueda.getByLabel('Buscar').fill('tarifa.postal');
  await busqueda.getByRole('button', { name: 'Consultar', exact: true }).click();
  const vacio = tarifas.getByRole('row').filter({ hasText: 'Falta por registrar' }).first();
  await expect(vacio).toContainText('Ley 1369 de 2009');
  await sinViolaciones(page, 'con un vacío');

  await busqueda.getByLabel('Buscar').fill('nadadeesto');
  await busqueda.getByRole('button', { name: 'Consultar', exact: true }).click();
  await expect(page.getByText('Ningún parámetro coincide')).toBeVisible();
  await page.getByRole('button', { name: 'Quitar la búsqueda' }).click();

  // A telephone keeps each area closed: its name opens it, and a search opens what it finds.
  const unicaEnLista = page.getByRole('link', {
    name: 'Tarifa de la contraprestación periódica única',
  });
  const areas = page.getByRole('navigation', { name: 'Áreas' });
  await expect(areas).toBeVisible();
  const deTelefono = (page.viewportSize()?.width ?? 0) < 768;
  await expect(unicaEnLista).toBeVisible({ visible: !deTelefono });
  await areas.getByRole('link', { name: 'Tarifas', exact: true }).click();
  await unicaEnLista.click();
  await esperarPagina(page, 'Tarifa de la contraprestación periódica única');
  const historia = page.getByRole('table', { name: 'Todos sus valores' }).getByRole('row');
  await expect(historia.nth(2)).toBeVisible();
  await sinViolaciones(page, 'historia');
});

test('los valores se leen en palabras, con sus cifras y su unidad', async ({ page }) => {
  await page.goto('/tarifas?fecha=2026-11-21&q=actos.multa');
  await esperarPagina(page, 'Tarifas y normas');
  const filas = page.getByRole('table').getByRole('row');
  await expect(filas.filter({ hasText: 'actos.multa_ley_1341' })).toContainText(
    'persona natural: 2.000; persona jurídica: 15.000 SMLMV',
  );
  await expect(filas.filter({ hasText: 'actos.multa_postal' })).toContainText(
    'infracción única: hasta 400 SMLMV',
  );
  await page.goto('/tarifas?fecha=2026-11-21&q=sanciones.conteo_meses');
  await expect(filas.filter({ hasText: 'sanciones.conteo_meses' })).toContainText(
    'de fecha a fecha',
  );
});

test('la dirección de un área la abre, también en un teléfono', async ({ page }) => {
  await page.goto('/tarifas?fecha=2026-11-21#area-indexacion');
  await esperarPagina(page, 'Tarifas y normas');
  const area = page.getByRole('heading', { level: 3, name: 'Indexación de sanciones' });
  await expect(area).toBeFocused();
  await expect(area).toBeInViewport();
  const suya = page
    .getByRole('link', { name: 'Parte de la inflación con que sube una sanción' })
    .first();
  await expect(suya).toBeVisible();
});

test('los datos se descargan en CSV y en JSON', async ({ page }) => {
  await page.goto('/tarifas?fecha=2026-11-21');
  await esperarPagina(page, 'Tarifas y normas');
  for (const formato of ['CSV', 'JSON']) {
    const descarga = page.waitForEvent('download');
    await page.getByRole('link', { name: `${formato} de esta fecha` }).click();
    expect((await descarga).suggestedFilename()).toContain(formato.toLowerCase());
  }
});
