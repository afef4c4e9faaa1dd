import { datos } from '../../support/api.ts';
import { enPesos } from '../../support/formato.ts';
import { abrirFiltros, ordenarDeMayorAMenor } from '../../support/lista.ts';
import { esperarPagina, irPorMenu } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';

test('llega por el menú y ve cuánto debe en total', async ({ sesionDe, apiDe }) => {
  const api = await apiDe(representante);
  const lista = await datos(api.GET('/api/v1/obligaciones'));
  expect(lista.total).toBeGreaterThan(0);
  const page = await sesionDe(representante);
  await page.goto('/inicio');
  await irPorMenu(page, 'Obligaciones');
  await esperarPagina(page, 'Obligaciones');
  await expect(page).toHaveTitle(/^Obligaciones/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'obligaciones' })).toContainText(
    String(lista.total),
  );
  await expect(page.getByRole('rowheader')).toHaveCount(Math.min(lista.total, 25));
});

test('filtra por situación, y cada filtro se quita por separado', async ({ sesionDe, apiDe }) => {
  const api = await apiDe(representante);
  const { total } = await datos(
    api.GET('/api/v1/obligaciones', { params: { query: { situacion: 'vencida' } } }),
  );
  expect(total).toBeGreaterThan(0);
  const page = await sesionDe(representante);
  await page.goto('/obligaciones');
  await esperarPagina(page);
  const busqueda = await abrirFiltros(page);
  await busqueda.getByLabel('Situación').selectOption('Vencida');
  await busqueda.getByRole('button', { name: 'Filtrar' }).click();
  await expect(page).toHaveURL(/situacion=vencida/);
  await expect(page.getByRole('rowheader')).toHaveCount(total);
  await expect(page.getByRole('cell').getByText('Vencida', { exact: true })).toHaveCount(total);
  await page.getByRole('button', { name: 'Quitar el filtro Vencida' }).click();
  await expect(page).not.toHaveURL(/situacion/);
});

test('busca por la referencia y vuelve a la misma lista', async ({ sesionDe, apiDe }) => {
  const api = await apiDe(representante);
  const { datos: filas } = await datos(
    api.GET('/api/v1/obligaciones', { params: { query: { tipo: 'multa' } } }),
  );
  const multa = filas[0];
  expect(multa).toBeDefined();
  const page = await sesionDe(representante);
  await page.goto('/obligaciones');
  await page.getByRole('searchbox', { name: 'Buscar' }).fill(multa?.referencia ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await page.getByRole('rowheader').getByRole('link').click();
  await esperarPagina(page, multa?.concepto);
  await page.goBack();
  await expect(page.getByRole('rowheader')).toHaveCount(1);
});

test('ordena por capital, de mayor a menor', async ({ sesionDe, apiDe }) => {
  const api = await apiDe(representante);
  const { datos: filas } = await datos(
    api.GET('/api/v1/obligaciones', { params: { query: { orden: '-capital' } } }),
  );
  const page = await sesionDe(representante);
  await page.goto('/obligaciones');
  await esperarPagina(page);
  await ordenarDeMayorAMenor(page, 'Capital (COP)');
  await expect(page).toHaveURL(/orden=-capital/);
  await expect(page.getByRole('rowheader').first()).toContainText(filas[0]?.referencia ?? '?');
  await expect(
    page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') })
      .first(),
  ).toContainText(enPesos(filas[0]?.capital ?? '0'));
});

test('cuando nada coincide lo dice, y ofrece quitar los filtros', async ({ sesionDe }) => {
  const page = await sesionDe(representante);
  await page.goto('/obligaciones?q=nadadeesto');
  await expect(page.getByText('Ninguna obligación coincide con los filtros')).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('button', { name: 'Quitar todos los filtros' })
    .last()
    .click();
  await expect(page.getByRole('rowheader').first()).toBeVisible();
});

test('una página que ya no existe no dice que no debe nada', async ({ sesionDe }) => {
  const page = await sesionDe(representante);
  await page.goto('/obligaciones?pagina=99');
  await expect(page.getByText('La lista no tiene página 99')).toBeVisible();
  await expect(page.getByText('No tiene obligaciones')).toHaveCount(0);
  await page.getByRole('link', { name: 'Ir a la última página' }).click();
  await expect(page.getByRole('table', { name: 'Obligaciones' })).toBeVisible();
});
