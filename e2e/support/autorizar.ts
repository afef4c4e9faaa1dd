import { randomUUID } from 'node:crypto';

import { type Cliente, datos } from './api.ts';

/** The legal representative authorises itself to sign from today on. */
export async function autorizarPorApi(api: Cliente): Promise<void> {
  const { id } = await datos(api.GET('/api/v1/sesion'));
  const { hoy } = await datos(api.GET('/api/v1/reloj'));
  await datos(
    api.POST('/api/v1/autorizaciones-de-firma', {
      params: { header: { 'Idempotency-Key': randomUUID() } },
      body: { usuario_id: id, calidad: 'representante_legal', desde: hoy },
    }),
  );
}
