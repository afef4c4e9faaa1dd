import type { PedidoSancion, RegimenDeSancion, SancionSimulable } from '@/api/modelos'
import type { Leido } from '../campos/direccion'
import {
  type Campo,
  CONOCIDO,
  type Esquema,
  type EsquemaDe,
  type Tipo,
  type Valores,
} from '../campos/esquema'

const TIPOS: Record<string, Tipo> = {
  fecha_hecho: 'fecha',
  fecha_acto: 'fecha',
  momento: 'opcion',
  infraccion: 'opcion',
}

/** The regime of the form: the first one until another is chosen. */
export const regimenDe = (regimenes: RegimenDeSancion[], { regimen }: Valores) =>
  regimenes.find(({ codigo }) => codigo === regimen) ?? regimenes[0]

/** What a penalty asks for, once its regime and itself are chosen. */
export function esquemaDe(regimenes: RegimenDeSancion[]): EsquemaDe {
  return (valores) => {
    const regimen = regimenDe(regimenes, valores)
    const sanciones = regimen?.sanciones ?? []
    const sancion = sanciones.find(({ codigo }) => codigo === valores.sancion) ?? sanciones[0]
    const esquema: Esquema = {
      prefijo: 'sancion',
      variante: sancion?.codigo,
      campos: [
        {
          clave: 'regimen',
          tipo: 'opcion',
          exigido: true,
          omision: regimen?.codigo,
          opciones: regimenes.map(({ codigo, nombre }) => ({
            value: codigo,
            label: nombre.charAt(0).toUpperCase() + nombre.slice(1),
          })),
          borra: ['sancion', 'infraccion'],
        },
        {
          clave: 'sancion',
          tipo: 'opcion',
          exigido: true,
          omision: sancion?.codigo,
          opciones: sanciones.map(({ codigo, nombre }) => ({ value: codigo, label: nombre })),
        },
        ...(sancion ? camposDe(sancion) : []),
        CONOCIDO,
      ],
      grupos: {},
    }
    return esquema
  }
}

/** What the penalty asks for, first what it must have. */
function camposDe(sancion: SancionSimulable): Campo[] {
  const de = (clave: string, exigido: boolean): Campo => ({
    clave,
    tipo: TIPOS[clave] ?? 'dinero',
    exigido,
    ...(clave === 'fecha_acto' && { omision: 'hoy' }),
    ...(clave === 'momento' && { opciones: ['antes_del_procedimiento', 'con_procedimiento'] }),
    ...(clave === 'infraccion' && { opciones: sancion.infracciones }),
  })
  return [
    ...sancion.campos.map((clave) => de(clave, true)),
    ...sancion.opcionales.map((clave) => de(clave, false)),
  ]
}

export function pedidoDe({ campos }: Leido): PedidoSancion {
  const { regimen = '', sancion = '', ...datos } = campos
  return { regimen, sancion, ...datos }
}
