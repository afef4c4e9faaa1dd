import { datos } from '../../support/api.ts';
import { presentarPorApi } from '../../support/autoliquidar.ts';
import { enPesos, masDias } from '../../support/formato.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { representante, representanteDeAndina } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';

test('lo encuentra por una parte del número', async ({ apiDe, sesionDe }) => {
  const fur = await presentarPorApi(await apiDe(representante));
  const page = await sesionDe(representante);
  await page.goto('/fur');
  await esperarPagina(page, /Formularios Únicos de Recaudo/);
  await page.getByLabel('Número').fill(fur.numero.slice(-6));
  await page.getByRole('button', { name: 'Buscar' }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await page.getByRole('rowheader').getByRole('link').click();
  await esperarPagina(page, /^FUR/);
  await expect(page.getByText(enPesos(fur.total)).first()).toBeVisible();
  await expect(page.getByText(fur.codigo_verificacion).first()).toBeVisible();
});

test('pasada la fecha dice que ya no sirve para pagar', async ({ apiDe, sesionDe, reloj }) => {
  const api = await apiDe(representante);
  const fur = await presentarPorApi(api);
  const { hoy } = await datos(api.GET('/api/v1/reloj'));
  await reloj.ponerEn(masDias(hoy, 30));
  const page = await sesionDe(representante);
  await page.goto(`/fur/${fur.id}`);
  await expect(page.getByText(/ya no sirve para pagar/).first()).toBeVisible();
});

test('impreso lleva lo que vale, sin los menús del sitio', async ({ apiDe, sesionDe }) => {
  const fur = await presentarPorApi(await apiDe(representante));
  const page = await sesionDe(representante);
  await page.goto(`/fur/${fur.id}`);
  await esperarPagina(page, /^FUR/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Menú principal' })).toBeHidden();
  await expect(page.getByText(enPesos(fur.total)).first()).toBeVisible();
  await expect(page.getByText(fur.codigo_verificacion).first()).toBeVisible();
});

test('imprimir abre el PDF, que lleva el código de barras', async ({ apiDe, sesionDe }) => {
  const fur = await presentarPorApi(await apiDe(representante));
  const page = await sesionDe(representante);
  await page.goto(`/fur/${fur.id}`);
  await esperarPagina(page, /^FUR/);
  const pestana = page.waitForEvent('popup');
  await page.getByRole('button', { name: /^Imprimir el PDF/ }).click();
  await expect(await pestana).toHaveURL(/^blob:/);
});

test('el de otra empresa no existe', async ({ apiDe, sesionDe }) => {
  const fur = await presentarPorApi(await apiDe(representante));
  const page = await sesionDe(representanteDeAndina);
  await page.goto(`/fur/${fur.id}`);
  await expect(page.getByText('No encontramos lo que busca')).toBeVisible();
});
