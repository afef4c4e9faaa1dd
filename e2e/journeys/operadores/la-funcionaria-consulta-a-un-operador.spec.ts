import { esperarPagina } from '../../support/navegar.ts';
import { auditora, funcionaria, representanteDeAndina } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';

test('lo busca por el nombre y ve lo que debe, sin poder declarar por él', async ({ sesionDe }) => {
  const page = await sesionDe(funcionaria);
  await page.goto('/ministerio/operadores');
  await esperarPagina(page, 'Operadores');
  await page.getByRole('searchbox', { name: 'Buscar operador' }).fill('andina fibra');
  await page.getByRole('button', { name: 'Buscar' }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await page.getByRole('link', { name: /^Obligaciones de Andina/ }).click();
  await esperarPagina(page, 'Obligaciones');
  await expect(page.getByText(representanteDeAndina.razonSocial)).toBeVisible();
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await expect(
    page.getByRole('link', { name: /^(Autoliquidar|Continuar el borrador)/ }),
  ).toHaveCount(0);
});

test('la auditora ve lo mismo', async ({ sesionDe }) => {
  const page = await sesionDe(auditora);
  await page.goto('/ministerio/operadores');
  await esperarPagina(page, 'Operadores');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
});

test('quien no es del ministerio no entra', async ({ sesionDe }) => {
  const page = await sesionDe(representanteDeAndina);
  await page.goto('/ministerio/operadores');
  await expect(page.getByText('Su usuario no puede ver esta página')).toBeVisible();
});
