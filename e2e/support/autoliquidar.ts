import { randomUUID } from 'node:crypto';

import type { components } from '../../frontend/src/api/schema.ts';
import { type Cliente, datos } from './api.ts';

type Autoliquidacion = components['schemas']['Autoliquidacion'];
type Declaracion = components['schemas']['Declaracion'];
type Fur = components['schemas']['Fur'];
type Periodo = components['schemas']['PeriodoObligado'];

/** The oldest quarter that nobody has filed or begun. */
export async function periodoSinPresentar(api: Cliente): Promise<Periodo> {
  const periodos = (await datos(api.GET('/api/v1/periodos'))).datos
    .filter(({ estado }) => estado === 'sin_presentar')
    .sort((uno, otro) => uno.fecha_vencimiento.localeCompare(otro.fecha_vencimiento));
  const [primero] = periodos;
  if (!primero) throw new Error('every period is filed: the demonstration data changed');
  return primero;
}

/** A draft with one line of income, saved. */
export async function borradorPorApi(
  api: Cliente,
  declaracion?: Partial<Declaracion>,
): Promise<Autoliquidacion> {
  const { obligacion_id } = await periodoSinPresentar(api);
  const borrador = await datos(
    api.POST('/api/v1/autoliquidaciones', {
      params: { header: { 'Idempotency-Key': randomUUID() } },
      body: { obligacion_id },
    }),
  );
  const servicio = (await datos(api.GET('/api/v1/servicios'))).datos[0]?.codigo ?? '';
  return datos(
    api.PUT('/api/v1/autoliquidaciones/{id}', {
      params: { path: { id: borrador.id }, header: { 'If-Match': `"${borrador.version}"` } },
      body: {
        declaracion: {
          sin_ingresos: false,
          ingresos: [{ servicio, descripcion: 'Servicio de prueba', valor: '800000000.00' }],
          terminales: '0.00',
          devoluciones: '0.00',
          ...declaracion,
        },
      },
    }),
  );
}

/** Files a quarter from beginning to end, for journeys that are about what comes after. */
export async function presentarPorApi(api: Cliente): Promise<Fur> {
  const { id, version } = await borradorPorApi(api);
  const { hoy } = await datos(api.GET('/api/v1/reloj'));
  const calculo = await datos(
    api.POST('/api/v1/autoliquidaciones/{id}/calculo', {
      params: { path: { id } },
      body: { fecha_pago: hoy },
    }),
  );
  const { fur } = await datos(
    api.POST('/api/v1/autoliquidaciones/{id}/presentacion', {
      params: {
        path: { id },
        header: { 'If-Match': `"${version}"`, 'Idempotency-Key': randomUUID() },
      },
      body: { fecha_pago: hoy, acepta_juramento: true, total_mostrado: calculo.total },
    }),
  );
  return fur;
}
