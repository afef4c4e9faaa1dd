import { randomUUID } from 'node:crypto';

import type { components } from '../../frontend/src/api/schema.ts';
import { type Cliente, datos } from './api.ts';

type Publicacion = components['schemas']['Publicacion'];
type NuevaPublicacion = components['schemas']['NuevaPublicacion'];

/** The rate of a month that the demonstration made up, as if it had been certified. */
export const tasaDeAbril = {
  codigo: 'mora.tasa',
  desde: '2026-04-01',
  hasta: '2026-04-30',
  usura: '25.75',
  norma: 'Certificación de prueba de abril de 2026',
  publicado_el: '2026-03-27',
  confianza: 'seen',
} as const satisfies NuevaPublicacion;

/** A proposal that waits for a decision, for journeys that are about the decision. */
export function proponerPorApi(api: Cliente): Promise<Publicacion> {
  return datos(
    api.POST('/api/v1/publicaciones', {
      params: { header: { 'Idempotency-Key': randomUUID() } },
      body: tasaDeAbril,
    }),
  );
}
