import { randomUUID } from 'node:crypto';

import { type Cliente, datos } from './api.ts';
import { type Desafio, resolverDesafio } from './captcha.ts';

/** A request that somebody of the public files, for journeys about what happens to it. */
export async function radicarPorApi(api: Cliente) {
  const desafio: unknown = await datos(
    api.GET('/api/v1/captcha/{formulario}', { params: { path: { formulario: 'pqrsd' } } }),
  );
  return datos(
    api.POST('/api/v1/pqrsd', {
      params: { header: { 'Idempotency-Key': randomUUID() } },
      body: {
        tipo_identificacion: 'CC',
        identificacion: '1020304050',
        nombre: 'Ana Peña Ruiz',
        correo: 'ana.pena@example.com',
        telefono: '601 344 3460',
        direccion: 'Calle 1 # 2-3',
        pais: '170',
        municipio: '11001',
        tipo: 'solicitud',
        detalle: 'Radicación de documentos del SER y Coordinación de Cartera',
        acepta_terminos: true,
        terminos_version: '2026-11-30',
        certifica_correo: true,
        adjuntos: [],
        captcha: resolverDesafio(desafio as Desafio),
      },
    }),
  );
}

/** A problem that a person with a session reports. */
export function reportarPorApi(api: Cliente) {
  return datos(
    api.POST('/api/v1/incidencias', {
      params: { header: { 'Idempotency-Key': randomUUID() } },
      body: {
        nit: '901000001-6',
        empresa: 'Andina Fibra de Ejemplo S.A.S.',
        incidencia: 'El total no coincide con lo declarado',
        nombre: 'Ana Peña Ruiz',
        correo: 'ana.pena@example.com',
        pagina: '/autoliquidaciones',
        terminos_version: '2026-11-30',
      },
    }),
  );
}
