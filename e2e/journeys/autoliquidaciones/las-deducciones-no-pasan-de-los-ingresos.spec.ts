import { borradorPorApi } from '../../support/autoliquidar.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';

test('unos terminales por encima de los ingresos se dicen en su paso', async ({
  apiDe,
  sesionDe,
}) => {
  const { id } = await borradorPorApi(await apiDe(representante));
  const page = await sesionDe(representante);
  await page.goto(`/autoliquidaciones/${id}/deducciones`);
  await esperarPagina(page, 'Deducciones');
  await page.getByLabel('Terminales').fill('900.000.000');
  await page.getByRole('button', { name: 'Guardar y continuar' }).click();
  await expect(page.getByLabel('Terminales')).toHaveAccessibleDescription(
    /no pueden sumar más que los ingresos/,
  );
  await expect(page).toHaveURL(/deducciones$/);

  await page.getByLabel('Terminales').fill('1.000.000');
  await expect(page.getByText('no pueden sumar más que los ingresos')).toHaveCount(0);
  await page.getByRole('button', { name: 'Guardar y continuar' }).click();
  await expect(page).toHaveURL(/revisar$/);
});
