import { randomUUID } from 'node:crypto';

import { type Cliente, datos } from './api.ts';
import { HOJA } from './solicitud.ts';

/** A change that whoever asks at the API sends for their own company: its identifier. */
export async function cambioPorApi(api: Cliente): Promise<string> {
  const registro = await datos(api.GET('/api/v1/empresa'));
  const abierto = registro.cambios.find(({ estado }) => estado === 'en_revision');
  if (abierto) return abierto.id;
  const { hoy } = await datos(api.GET('/api/v1/reloj'));
  const subido = await datos(
    api.POST('/api/v1/empresa/evidencias', {
      params: { query: { nombre: 'carta.pdf' } },
      // The body is the file itself.
      body: HOJA as never,
      bodySerializer: (cuerpo) => cuerpo as unknown as string,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  );
  const contacto = (nombre: string, correo: string) => ({ nombre, correo });
  const cambio = await datos(
    api.POST('/api/v1/empresa/cambios', {
      params: {
        header: { 'Idempotency-Key': randomUUID(), 'X-SER-Borrador': subido.borrador },
      },
      body: {
        seccion: 'contactos',
        valores: {
          contactos: [
            contacto('Ana Ruiz Paz', 'ana@andina-fibra.example.com'),
            contacto('Beto Cano Sol', 'beto@andina-fibra.example.com'),
            contacto('Cira Luna Rey', 'cira@andina-fibra.example.com'),
          ],
        },
        motivo: 'Cambiaron las personas de cartera',
        evidencias: [
          { clase: 'carta_de_contactos', adjunto_id: subido.adjunto.id, expedido_el: hoy },
        ],
      },
    }),
  );
  return cambio.resumen.id;
}
