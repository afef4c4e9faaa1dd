import { datos } from '../../support/api.ts';
import { periodoSinPresentar } from '../../support/autoliquidar.ts';
import { codigosDeBarras, revisarPdf, textoDePdf } from '../../support/documentos.ts';
import { enPesos, trimestre } from '../../support/formato.ts';
import { esperarPagina } from '../../support/navegar.ts';
import { representante } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { agregarIngreso, esperarGuardado, iniciarPeriodo, presentar } from './pasos.ts';

test('de la lista de períodos al FUR que cualquiera verifica', async ({
  apiDe,
  sesionDe,
  context,
  browser,
  servidor,
  buzon,
}) => {
  test.slow();
  const api = await apiDe(representante);
  const { periodo, dias } = await periodoSinPresentar(api);
  expect(dias).toBeLessThan(0);

  const primera = await sesionDe(representante);

  await test.step('declara sus ingresos, que se guardan solos', async () => {
    await iniciarPeriodo(primera, trimestre(periodo));
    await primera.getByRole('link', { name: 'Continuar: Ingresos' }).click();
    await esperarPagina(primera, 'Ingresos');
    await primera.getByLabel('Sí', { exact: true }).check();
    await agregarIngreso(primera, 1, '800.000.000');
    await esperarGuardado(primera);
    await expect(primera.getByText('$ 800.000.000', { exact: true })).toBeVisible();
  });

  const direccion = primera.url();
  await primera.close();

  const page = await context.newPage();

  await test.step('cierra la pestaña, vuelve otro rato y no perdió nada', async () => {
    await page.goto(direccion);
    await esperarPagina(page, 'Ingresos');
    await expect(page.getByLabel('Valor (COP)')).toHaveValue('800.000.000');
    await page.getByRole('button', { name: 'Guardar y continuar' }).click();
  });

  await test.step('resta los terminales', async () => {
    await esperarPagina(page, 'Deducciones');
    await page.getByLabel('Terminales').fill('1.000.000');
    await page.getByLabel('Devoluciones').focus();
    await expect(page.getByText('$ 799.000.000')).toBeVisible();
    await page.getByRole('button', { name: 'Guardar y continuar' }).click();
  });

  await test.step('sabe lo que cuesta la demora antes de seguir', async () => {
    await esperarPagina(page, 'Va a presentar fuera de plazo');
    await expect(page.getByText('Sanción por extemporaneidad')).toBeVisible();
    await page.getByRole('button', { name: 'Entiendo, continuar' }).click();
  });

  const id = /autoliquidaciones\/([^/]+)/.exec(direccion)?.[1] ?? '';
  const { hoy } = await datos(api.GET('/api/v1/reloj'));
  const calculo = await datos(
    api.POST('/api/v1/autoliquidaciones/{id}/calculo', {
      params: { path: { id } },
      body: { fecha_pago: hoy },
    }),
  );

  await test.step('revisa cada línea: la cuenta es la del servidor', async () => {
    await esperarPagina(page, 'Revise antes de presentar');
    // 1.9 % of 799 million, by hand.
    expect(calculo.contraprestacion).toBe('15181000.00');
    const liquidacion = page.getByRole('region', { name: 'Liquidación' });
    for (const linea of calculo.lineas) {
      await expect(liquidacion).toContainText(linea.concepto);
      await expect(liquidacion).toContainText(enPesos(linea.valor));
    }
    await expect(liquidacion).toContainText(calculo.total_en_letras);
    await liquidacion.getByText(/Ver cálculo\s+de Sanción/).click();
    await expect(liquidacion.getByText(/Decreto 1161 de 2010/).first()).toBeVisible();
  });

  await test.step('no se presenta sin juramento', async () => {
    await page.getByRole('button', { name: 'Presentar y generar FUR' }).click();
    await expect(page.getByRole('alert')).toContainText('marque la casilla');
    await presentar(page);
  });

  const furId = page.url().split('/').at(-1) ?? '';
  const fur = await datos(api.GET('/api/v1/fur/{id}', { params: { path: { id: furId } } }));

  await test.step('el FUR dice lo mismo en la pantalla y en el papel', async () => {
    expect(fur.total).toBe(calculo.total);
    await expect(page.getByText(fur.numero).first()).toBeVisible();
    await expect(page.getByText(enPesos(fur.total)).first()).toBeVisible();
    const descarga = page.waitForEvent('download');
    await page.getByRole('button', { name: /Descargar PDF/ }).click();
    const pdf = await (await descarga).path();
    revisarPdf(pdf);
    const texto = textoDePdf(pdf);
    for (const dato of [
      fur.numero,
      enPesos(fur.total),
      fur.codigo_verificacion,
      representante.razonSocial,
    ]) {
      expect(texto).toContain(dato);
    }
    const codigos = codigosDeBarras(pdf);
    expect(codigos.join('\n')).toContain(fur.numero);
    expect(codigos).toContain(fur.url_verificacion);
  });

  await test.step('quien lo recibe lo verifica sin usuario', async () => {
    const extrano = await browser.newContext({ baseURL: servidor.url });
    const ajena = await extrano.newPage();
    await ajena.goto(`/verificar/${fur.codigo_verificacion}`);
    await expect(
      ajena.getByText('Es un documento de demostración, sin efecto legal'),
    ).toBeVisible();
    await expect(ajena.getByText(fur.numero)).toBeVisible();
    await extrano.close();
  });

  await test.step('le llega un correo, y volver atrás no presenta otra vez', async () => {
    await expect(() => {
      expect(buzon.mensajes().join('\n')).toContain(fur.numero);
    }).toPass();
    await page.goBack();
    await page.goto(direccion);
    await expect(page).toHaveURL(new RegExp(`/fur/${furId}$`));
  });
});
