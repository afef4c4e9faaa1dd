import { expect, type Locator, type Page } from '@playwright/test';

/** The search form of a list, with its filters in sight: on a phone they begin folded. */
export async function abrirFiltros(page: Page): Promise<Locator> {
  const busqueda = page.getByRole('search');
  const plegados = busqueda.getByRole('button', { name: /^Filtros/ });
  if (await plegados.isVisible()) await plegados.click();
  return busqueda;
}

/** By the heading of the column, or by the choice that stands in for headings on a phone. */
export async function ordenarDeMayorAMenor(page: Page, columna: string): Promise<void> {
  const enTarjetas = page.getByLabel('Ordenar por');
  if (await enTarjetas.isVisible()) {
    await enTarjetas.selectOption(`${columna}, de mayor a menor`);
    return;
  }
  const encabezado = page.getByRole('columnheader', { name: columna });
  await encabezado.getByRole('button').click();
  await expect(encabezado).toHaveAttribute('aria-sort', 'ascending');
  await encabezado.getByRole('button').click();
  await expect(encabezado).toHaveAttribute('aria-sort', 'descending');
}
