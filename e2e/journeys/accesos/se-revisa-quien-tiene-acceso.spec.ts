import { esperarPagina } from '../../support/navegar.ts';
import { administradora } from '../../support/personas.ts';
import { expect, test } from '../../support/prueba.ts';
import { sinViolaciones } from '../../support/sinViolaciones.ts';

test('se decide sobre cada persona y queda quién lo hizo', async ({ sesionDe }) => {
  const page = await sesionDe(administradora);
  await page.goto('/ministerio/accesos');
  await esperarPagina(page, 'Revisión de accesos');
  await expect(page.getByText('La revisión ya debía haberse hecho')).toBeVisible();
  const registrar = page.getByRole('button', { name: 'Registrar la revisión' });
  await registrar.click();
  const resumen = page.getByRole('alert');
  await expect(resumen).toBeFocused();
  await expect(resumen.getByRole('link')).toHaveText([
    'Decida sobre Administración del SER',
    'Decida sobre Auditoría del SER',
    'Decida sobre Funcionariado de Cartera',
  ]);
  await sinViolaciones(page, 'revisión sin decisiones');
  await page.getByLabel('Decisión sobre Administración del SER').selectOption('Mantener');
  await page.getByLabel('Decisión sobre Auditoría del SER').selectOption('Retirar');
  await page.getByLabel('Decisión sobre Funcionariado de Cartera').selectOption('Mantener');
  await page.getByLabel('Observaciones').fill('Cambia de dependencia');
  await registrar.click();
  await expect(page.getByText('La revisión quedó registrada')).toBeVisible();
  await expect(page.getByText('La próxima revisión es el')).toBeVisible();
  const hecha = page.getByRole('table', { name: 'Revisiones anteriores' }).getByRole('row').nth(1);
  await expect(hecha).toContainText('Cambia de dependencia');
  await expect(page.getByText('Se decidió retirarle el acceso')).toBeVisible();

  const bajada = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Descargar el informe' }).click();
  expect((await bajada).suggestedFilename()).toMatch(/^accesos-al-.*\.csv$/);
});
