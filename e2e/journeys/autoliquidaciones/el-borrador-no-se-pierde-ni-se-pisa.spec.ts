import { datos } from '../../support/api.ts';
import { borradorPorApi } from '../../support/autoliquidar.ts';
import { trimestre } from '../../support/formato.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { operadora, representante, representanteDeAndina } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { ingresar } from '../../support/ingresar.ts';
import { continuarHastaRevisar, esperarGuardado } from './pasos.ts';

const VALOR = 'Valor (COP)';

test('dos pestañas con el mismo borrador: la segunda elige cuál sigue', async ({
  apiDe,
  sesionDe,
  context,
}) => {
  const api = await apiDe(representante);
  const { id } = await borradorPorApi(api);
  const una = await sesionDe(representante);
  const otra = await context.newPage();
  for (const pestana of [una, otra]) {
    await pestana.goto(`/autoliquidaciones/${id}/ingresos`);
    await esperarPagina(pestana, 'Ingresos');
  }
  await una.getByLabel(VALOR).fill('700.000.000');
  await esperarGuardado(una);

  await otra.getByLabel(VALOR).fill('900.000.000');
  await esperarPagina(otra, 'Usted cambió este borrador en otra pestaña o equipo');
  const fila = otra.getByRole('row').filter({ hasText: 'Línea 1' });
  await expect(fila).toContainText('700.000.000');
  await expect(fila).toContainText('900.000.000');
  await otra.getByRole('button', { name: 'Conservar lo mío' }).click();
  await esperarPagina(otra, 'Ingresos');
  await esperarGuardado(otra);

  const { declaracion } = await datos(
    api.GET('/api/v1/autoliquidaciones/{id}', { params: { path: { id } } }),
  );
  expect(declaracion.ingresos?.[0]?.valor).toBe('900000000.00');
});

test('dos personas en el mismo borrador: dice quién lo cambió, y se puede seguir con lo suyo', async ({
  apiDe,
  sesionDe,
}) => {
  const deLaOperadora = await apiDe(operadora);
  const borrador = await borradorPorApi(deLaOperadora);
  const page = await sesionDe(representanteDeAndina);
  await page.goto(`/autoliquidaciones/${borrador.id}/ingresos`);
  await esperarPagina(page, 'Ingresos');
  const linea = borrador.declaracion.ingresos?.[0];
  await datos(
    deLaOperadora.PUT('/api/v1/autoliquidaciones/{id}', {
      params: { path: { id: borrador.id }, header: { 'If-Match': `"${borrador.version}"` } },
      body: {
        declaracion: {
          ...borrador.declaracion,
          ingresos: linea ? [{ ...linea, valor: '810000000.00' }] : [],
        },
      },
    }),
  );
  await page.getByLabel(VALOR).fill('820.000.000');
  await esperarPagina(page, 'Otra persona cambió este borrador');
  await page.getByRole('button', { name: /^Usar lo que guardó Operación/ }).click();
  await expect(page.getByLabel(VALOR)).toHaveValue('810.000.000');
});

test('sin conexión se sigue escribiendo, y se guarda al volver', async ({
  apiDe,
  sesionDe,
  context,
}) => {
  const api = await apiDe(representante);
  const { id } = await borradorPorApi(api);
  const page = await sesionDe(representante);
  await page.goto(`/autoliquidaciones/${id}/ingresos`);
  await esperarPagina(page, 'Ingresos');
  await context.setOffline(true);
  await page.getByLabel(VALOR).fill('650.000.000');
  await expect(page.getByText(/Sin conexión\. Guardamos en este equipo/)).toBeVisible();
  // The next step must open with what the first one brought.
  await page.getByRole('button', { name: 'Guardar y continuar' }).click();
  await esperarPagina(page, 'Deducciones');
  await context.setOffline(false);
  await esperarGuardado(page);
  const { declaracion } = await datos(
    api.GET('/api/v1/autoliquidaciones/{id}', { params: { path: { id } } }),
  );
  expect(declaracion.ingresos?.[0]?.valor).toBe('650000000.00');
});

test('un valor dudoso no borra el último bueno, y se dice que falta aclararlo', async ({
  apiDe,
  sesionDe,
}) => {
  const api = await apiDe(representante);
  const { id } = await borradorPorApi(api);
  const page = await sesionDe(representante);
  const enElServidor = async () =>
    (await datos(api.GET('/api/v1/autoliquidaciones/{id}', { params: { path: { id } } })))
      .declaracion.ingresos?.[0];
  await page.goto(`/autoliquidaciones/${id}/ingresos`);
  await esperarPagina(page, 'Ingresos');
  await page.getByLabel(VALOR).fill('1,250');
  await page.getByLabel('Descripción').fill('Con un valor dudoso');
  await expect(page.getByText('Falta aclarar un valor: está solo en este equipo.')).toBeVisible();
  expect((await enElServidor())?.descripcion).toBe('Con un valor dudoso');
  expect((await enElServidor())?.valor).toBe('800000000.00');

  await page.reload();
  await esperarPagina(page, 'Ingresos');
  await expect(page.getByLabel(VALOR)).toHaveValue('1,250');
  await page.getByLabel(VALOR).fill('1.250');
  await esperarGuardado(page);
  expect((await enElServidor())?.valor).toBe('1250.00');
});

test('si la sesión termina a mitad, vuelve a entrar y todo sigue ahí', async ({
  apiDe,
  sesionDe,
}) => {
  const api = await apiDe(representante);
  const { id } = await borradorPorApi(api);
  const page = await sesionDe(representante);
  await page.goto(`/autoliquidaciones/${id}/ingresos`);
  await esperarPagina(page, 'Ingresos');
  const sesiones = (await datos(api.GET('/api/v1/sesiones'))).datos.filter((una) => !una.actual);
  for (const sesion of sesiones) {
    await api.DELETE('/api/v1/sesiones/{id}', { params: { path: { id: sesion.id } } });
  }
  await page.getByLabel(VALOR).fill('640.000.000');
  await expect(page).toHaveURL(/\/ingresar/);
  await ingresar(page, representante);
  await esperarPagina(page, 'Ingresos');
  await expect(page.getByLabel(VALOR)).toHaveValue('640.000.000');
  await esperarGuardado(page);
});

test('presionar dos veces presenta una sola vez', async ({ apiDe, sesionDe }) => {
  const api = await apiDe(representante);
  const antes = (await datos(api.GET('/api/v1/fur'))).total;
  const { id } = await borradorPorApi(api);
  const page = await sesionDe(representante);
  await page.goto(`/autoliquidaciones/${id}/ingresos`);
  await esperarPagina(page, 'Ingresos');
  await continuarHastaRevisar(page);
  await page.getByLabel(/^Declaro bajo la gravedad del juramento/).check();
  await page.getByRole('button', { name: 'Presentar y generar FUR' }).dblclick();
  await expect(page).toHaveURL(/\/fur\/[0-9a-f-]+$/);
  expect((await datos(api.GET('/api/v1/fur'))).total).toBe(antes + 1);
});

test('dos pestañas presentan: la segunda llega al FUR de la primera', async ({
  apiDe,
  sesionDe,
  context,
}) => {
  const { id } = await borradorPorApi(await apiDe(representante));
  const una = await sesionDe(representante);
  const otra = await context.newPage();
  for (const pestana of [una, otra]) {
    await pestana.goto(`/autoliquidaciones/${id}/ingresos`);
    await esperarPagina(pestana, 'Ingresos');
    await continuarHastaRevisar(pestana);
    await pestana.getByLabel(/^Declaro bajo la gravedad del juramento/).check();
  }
  await una.getByRole('button', { name: 'Presentar y generar FUR' }).click();
  await expect(una).toHaveURL(/\/fur\/[0-9a-f-]+$/);

  const boton = otra.getByRole('button', { name: 'Presentar y generar FUR' });
  await boton.click();
  await expect(otra.getByText('Esta autoliquidación ya se presentó')).toBeVisible();
  await expect(boton).toHaveAttribute('aria-disabled', 'true');
  await otra.getByRole('link', { name: 'Ver el FUR' }).click();
  await expect(otra).toHaveURL(una.url());
});

test('descartar pide confirmación y deja libre el período', async ({ apiDe, sesionDe }) => {
  const api = await apiDe(representante);
  const { id, periodo } = await borradorPorApi(api);
  const page = await sesionDe(representante);
  await page.goto(`/autoliquidaciones/${id}`);
  await esperarPagina(page, trimestre(periodo));
  await page.getByRole('button', { name: 'Descartar borrador' }).click();
  await page.getByRole('button', { name: 'Sí, descartar' }).click();
  await expect(page.getByText('El borrador se descartó.')).toBeVisible();
  await expect(
    page.getByRole('button', { name: `Iniciar la autoliquidación del ${trimestre(periodo)}` }),
  ).toBeVisible();
});
