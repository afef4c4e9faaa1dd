import type { PedidoFacilidad } from '@/api/modelos'
import type { Leido } from '../campos/direccion'
import { claveDe as claveEn, CONOCIDO, conTexto, type Esquema } from '../campos/esquema'

const esquema: Esquema = {
  prefijo: 'facilidad',
  campos: [
    { clave: 'capital', tipo: 'dinero', exigido: true },
    { clave: 'intereses', tipo: 'dinero' },
    { clave: 'sancion', tipo: 'dinero' },
    { clave: 'fecha_acuerdo', tipo: 'fecha', omision: 'hoy', exigido: true },
    { clave: 'cuota_inicial', tipo: 'dinero' },
    { clave: 'primera_cuota', tipo: 'fecha', exigido: true },
    { clave: 'numero_cuotas', tipo: 'entero', exigido: true },
    {
      clave: 'periodicidad',
      tipo: 'opcion',
      omision: 'mensual',
      opciones: ['mensual', 'trimestral'],
      exigido: true,
    },
    {
      clave: 'garantia',
      tipo: 'opcion',
      omision: 'ninguna',
      opciones: ['ninguna', 'personal', 'real'],
      exigido: true,
    },
    { clave: 'ultimo_incumplimiento', tipo: 'fecha' },
    { clave: 'en_boletin_de_deudores', tipo: 'marca' },
    { clave: 'pagadas', tipo: 'entero', exigido: conTexto('incumplida') },
    { clave: 'incumplida', tipo: 'fecha', exigido: conTexto('pagadas') },
    { clave: 'estimar', tipo: 'marca' },
    CONOCIDO,
  ],
  grupos: {
    abonos: {
      maximo: 20,
      campos: [
        { clave: 'fecha', tipo: 'fecha', exigido: true },
        { clave: 'valor', tipo: 'dinero', exigido: true },
      ],
    },
    pagos: {
      maximo: 60,
      campos: [
        { clave: 'numero', tipo: 'entero', exigido: true },
        { clave: 'fecha', tipo: 'fecha', exigido: true },
      ],
    },
  },
}

export const esquemaDe = () => esquema

export function pedidoDe({ campos, grupos }: Leido): PedidoFacilidad {
  const { pagadas, incumplida } = campos
  return {
    capital: campos.capital ?? '',
    intereses: campos.intereses ?? '0',
    sancion: campos.sancion ?? '0',
    fecha_acuerdo: campos.fecha_acuerdo ?? '',
    cuota_inicial: campos.cuota_inicial ?? null,
    primera_cuota: campos.primera_cuota ?? '',
    numero_cuotas: Number(campos.numero_cuotas ?? 0),
    periodicidad: campos.periodicidad ?? '',
    garantia: campos.garantia ?? '',
    ultimo_incumplimiento: campos.ultimo_incumplimiento ?? null,
    en_boletin_de_deudores: campos.en_boletin_de_deudores !== undefined,
    abonos: (grupos.abonos ?? []).map(({ fecha = '', valor = '' }) => ({ fecha, valor })),
    pagos: (grupos.pagos ?? []).map(({ numero, fecha = '' }) => ({
      numero: Number(numero ?? 0),
      fecha,
    })),
    incumplimiento:
      pagadas !== undefined && incumplida ? { pagadas: Number(pagadas), fecha: incumplida } : null,
    estimar: campos.estimar !== undefined,
    conocido_al: campos[CONOCIDO.clave] ?? null,
  }
}

/** «/abonos/0/valor» → «abonos.0.valor»; null if it is of no field. */
export function claveDe(puntero: string): string | null {
  const [primero, segundo] = puntero.split('/').filter(Boolean)
  if (primero === 'incumplimiento') return segundo === 'pagadas' ? 'pagadas' : 'incumplida'
  return claveEn(puntero, esquema)
}
