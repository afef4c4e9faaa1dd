import { esperarPagina, irPorMenu } from '../../support/navegar.ts';
import { administradora, auditora, funcionaria } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { proponerPorApi } from '../../support/publicar.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';
import { escribirTasa, filaDeAbril, registrar } from './pasos.ts';

test('quien registra la usura ve en qué queda la tasa', async ({ sesionDe }) => {
  const page = await sesionDe(funcionaria);
  await page.goto('/ministerio/operadores');
  await irPorMenu(page, 'Valores publicados');
  await esperarPagina(page, 'Valores publicados');
  await expect(page.getByText('No hay propuestas por decidir.')).toBeVisible();
  await page.getByRole('link', { name: 'Tasa de interés de mora', exact: true }).click();

  const abril = await filaDeAbril(page);
  await expect(abril).toContainText('De demostración');
  await expect(abril).toContainText('Vino con el programa');
  await abril.getByRole('link', { name: /^Corregir/ }).click();
  await esperarPagina(page, 'Corregir un valor');
  await expect(page.getByLabel('Primer día')).toHaveValue('01/04/2026');
  await expect(page.getByLabel('Último día')).toHaveValue('30/04/2026');
  await expect(page.getByText('SER calcula la tasa que se aplica')).toBeVisible();
  await sinViolaciones(page, 'formulario de corrección');
  await escribirTasa(page, { usura: '25,75', norma: 'Certificación de prueba' });
  await registrar(page);

  // What the rate becomes is the server's word, beside what it replaces.
  await esperarPagina(page, 'Tasa de interés de mora');
  await expect(page.getByText('Quedó registrada la propuesta')).toBeVisible();
  await expect(page.locator('dt:text-is("Valor propuesto") + dd')).toHaveText(/^23,75\s%/);
  await expect(page.locator('dt:text-is("Valor que reemplaza") + dd')).toHaveText(/^23,4\s%/);
  await expect(page.locator('dt:text-is("Variación") + dd')).toHaveText(/^\+1,5\s%/);
  await expect(page.getByText('Otra persona debe aprobarla')).toBeVisible();
  await sinViolaciones(page, 'propuesta propia');
});

test('la tasa rige cuando otra persona la aprueba', async ({ apiDe, sesionDe }) => {
  await proponerPorApi(await apiDe(funcionaria));
  const otra = await sesionDe(administradora);
  await otra.goto('/ministerio/publicados');
  await expect(otra.getByText('1 propuesta espera una decisión')).toBeVisible();
  const propuesta = otra.getByRole('table', { name: 'Por decidir' }).getByRole('row').last();
  await expect(propuesta).toContainText('Corrige 23,4');
  await sinViolaciones(otra, 'lista con una propuesta');
  await propuesta.getByRole('link', { name: /^Decidir/ }).click();
  await otra.getByRole('button', { name: 'Aprobar' }).click();
  const dialogo = otra.getByRole('dialog', { name: '¿Aprobar este valor?' });
  await expect(dialogo).toContainText(/23,75\s%/);
  await sinViolaciones(otra, 'confirmación abierta');
  await dialogo.getByRole('button', { name: 'Sí, aprobar' }).click();
  await expect(otra.getByRole('status').filter({ hasText: 'Aprobó la propuesta' })).toBeVisible();
  await expect(otra.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(otra.getByRole('button', { name: 'Aprobar' })).toHaveCount(0);
  await sinViolaciones(otra, 'propuesta aprobada');

  // The series keeps what it was, and who answers for each.
  await otra.getByRole('link', { name: 'Volver a la serie' }).click();
  const corregida = await filaDeAbril(otra);
  await expect(corregida).toContainText('23,75');
  await expect(corregida).toContainText(/Registró .+ Aprobó /);
  await otra.getByText('1 versión anterior').click();
  await expect(otra.getByText('Ninguna autoliquidación la usó.')).toBeVisible();
  await sinViolaciones(otra, 'serie con versiones');

  // And what everybody reads is the new value.
  await otra.getByRole('link', { name: 'Ver en Tarifas y normas' }).click();
  const historia = otra.getByRole('table', { name: 'Todos sus valores' });
  const publica = historia.getByRole('row').filter({ hasText: '01/04/2026 a 30/04/2026' });
  await expect(publica).toContainText('23,75');
  await expect(publica).toContainText('Certificación de prueba');
  await otra.getByRole('link', { name: 'Ver quién lo registró y lo aprobó' }).click();
  await expect(await filaDeAbril(otra)).toContainText('23,75');
});

test('quien audita lo ve todo y no decide nada', async ({ sesionDe }) => {
  const page = await sesionDe(auditora);
  await page.goto('/ministerio/publicados/serie?codigo=unidades.uvt');
  await esperarPagina(page, 'Unidad de valor tributario');
  await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByRole('link', { name: /Registrar|Corregir|Confirmar/ })).toHaveCount(0);
  await page.goto('/ministerio/publicados/registrar?codigo=unidades.uvt');
  await esperarPagina(page, 'Su usuario no puede ver esta página');
});

test('confirmar es registrar el mismo valor con su fuente leída', async ({ sesionDe }) => {
  const page = await sesionDe(funcionaria);
  await page.goto('/ministerio/publicados/serie?codigo=mora.tasa&ver=por-confirmar');
  await esperarPagina(page, 'Tasa de interés de mora');
  const fila = page.getByRole('row').filter({ hasText: '01/11/2024 a 30/11/2024' });
  await expect(fila).toContainText('Por confirmar');
  await fila.getByRole('link', { name: /^Confirmar/ }).click();
  await esperarPagina(page, 'Confirmar un valor');
  await expect(page.getByLabel('Tasa de usura certificada')).toHaveValue('27,9');
  await expect(page.getByRole('radio', { name: 'Leí el acto' })).toBeChecked();
  await registrar(page);
  await expect(page.locator('dt:text-is("Variación") + dd')).toHaveText('sin cambio');
});
