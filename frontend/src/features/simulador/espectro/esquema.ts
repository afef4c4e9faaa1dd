import type { FormulasDeEspectro, PedidoEspectro } from '@/api/modelos'
import type { Leido } from '../campos/direccion'
import {
  type Campo,
  CONOCIDO,
  conTexto,
  type EsquemaDe,
  type Grupo,
  type Tipo,
  type Valores,
} from '../campos/esquema'

const TIPOS: Record<string, Tipo> = {
  desde: 'fecha',
  hasta: 'fecha',
  fecha_acto: 'fecha',
  fecha_hecho: 'fecha',
  ejecutoria: 'fecha',
  termina: 'fecha',
  ancho_khz: 'numero',
  ancho_mhz: 'numero',
  frecuencia_mhz: 'numero',
  sitios: 'entero',
  anio: 'entero',
  anterior: 'dinero',
  nuevo: 'dinero',
  total: 'dinero',
  parte: 'dinero',
  acto: 'texto',
  norma: 'texto',
}

/** What is a number in the request. */
const NUMEROS = ['sitios', 'anio', 'horas.desde', 'horas.hasta', 'areas.categoria']

/** The fields of the term to pay, which go together. */
export const DEL_PLAZO = ['hecho', 'fecha_hecho', 'ejecutoria']

const es = (clave: string, valor: string) => (valores: Valores) => valores[clave] === valor

/** The use or the other calculation of the form: the first one until another is chosen. */
export function calculoDe({ usos, otros }: FormulasDeEspectro, { tipo }: Valores) {
  const calculos = [...usos, ...otros]
  return calculos.find(({ codigo }) => codigo === tipo) ?? calculos[0]
}

/** What a calculation asks for, once it is chosen. */
export function esquemaDe(formulas: FormulasDeEspectro): EsquemaDe {
  const grupos = gruposDe(formulas)
  return (valores) => {
    const calculo = calculoDe(formulas, valores)
    const { campos = [], opcionales = [] } = calculo ?? {}
    const opciones = [...formulas.usos, ...formulas.otros].map(({ codigo, nombre }) => ({
      value: codigo,
      label: nombre,
    }))
    return {
      prefijo: 'espectro',
      variante: calculo?.codigo,
      sinCalculo: calculo !== undefined && 'derivable' in calculo && !calculo.derivable,
      campos: [
        { clave: 'tipo', tipo: 'opcion', exigido: true, omision: calculo?.codigo, opciones },
        ...campos
          .filter((clave) => !(clave in grupos))
          .map((clave) => campoDe(clave, true, formulas)),
        ...opcionales
          .filter((clave) => !DEL_PLAZO.includes(clave))
          .map((clave) => campoDe(clave, false, formulas)),
        ...plazoDe(opcionales),
        CONOCIDO,
      ],
      grupos: Object.fromEntries(
        Object.entries(grupos).filter(([nombre]) => campos.includes(nombre)),
      ),
    }
  }
}

function campoDe(clave: string, exigido: boolean, formulas: FormulasDeEspectro): Campo {
  const listas: Record<string, { codigo: string; nombre: string }[]> = {
    derecho: formulas.derechos,
    excepcion: formulas.excepciones,
  }
  const lista = listas[clave]
  if (!lista) return { clave, exigido, tipo: TIPOS[clave] ?? 'texto' }
  return { clave, exigido, tipo: 'opcion', opciones: opcionesDe(lista) }
}

const opcionesDe = (lista: { codigo: string; nombre: string }[]) =>
  lista.map(({ codigo, nombre }) => ({ value: codigo, label: nombre }))

/** Of the term, only what the chosen fact needs; without facts to choose from, its day. */
function plazoDe(opcionales: string[]): Campo[] {
  if (!opcionales.includes('hecho')) {
    return opcionales.includes('fecha_hecho') ? [{ clave: 'fecha_hecho', tipo: 'fecha' }] : []
  }
  return [
    { clave: 'hecho', tipo: 'opcion', opciones: ['fraccion', 'temporal', 'primer_pago'] },
    { clave: 'fecha_hecho', tipo: 'fecha', exigido: true, visible: conTexto('hecho') },
    { clave: 'ejecutoria', tipo: 'fecha', exigido: true, visible: es('hecho', 'primer_pago') },
  ]
}

/** What comes in rows; of a place, as far as it needs it. */
function gruposDe({ departamentos, categorias }: FormulasDeEspectro): Record<string, Grupo> {
  const opcion = { tipo: 'opcion', exigido: true } as const
  const codigos = (lista: { codigo: string }[]) => lista.map(({ codigo }) => codigo)
  const municipal = { ...opcion, visible: es('area', 'municipio') }
  return {
    horas: {
      minimo: 1,
      maximo: 24,
      campos: [
        { clave: 'desde', tipo: 'entero', exigido: true },
        { clave: 'hasta', tipo: 'entero', exigido: true },
      ],
    },
    areas: {
      minimo: 1,
      maximo: 100,
      campos: [
        { ...opcion, clave: 'area', opciones: ['nacional', 'departamento', 'municipio'] },
        {
          ...opcion,
          clave: 'departamento',
          opciones: opcionesDe(departamentos),
          ofrece: ({ area }) =>
            codigos(departamentos.filter(({ entero }) => entero || area === 'municipio')),
          visible: ({ area }) => area === 'departamento' || area === 'municipio',
        },
        {
          ...municipal,
          clave: 'categoria',
          opciones: opcionesDe(categorias),
          ofrece: ({ departamento }) =>
            departamentos.find(({ codigo }) => codigo === departamento)?.categorias ??
            codigos(categorias),
        },
        { ...municipal, clave: 'ambito', opciones: ['urbano', 'rural'] },
      ],
    },
    cuotas: {
      minimo: 1,
      maximo: 100,
      campos: [
        { clave: 'vencimiento', tipo: 'fecha', exigido: true },
        { clave: 'valor', tipo: 'dinero', exigido: true },
      ],
    },
  }
}

/** With its numbers as numbers. */
export function pedidoDe({ campos, grupos }: Leido): PedidoEspectro {
  const conNumeros = (valores: Valores, prefijo = '') =>
    Object.fromEntries(
      Object.entries(valores).map(([clave, texto]) => [
        clave,
        NUMEROS.includes(prefijo + clave) ? Number(texto) : texto,
      ]),
    )
  const filas = Object.entries(grupos).map(([nombre, filas]) => [
    nombre,
    filas.map((fila) => conNumeros(fila, `${nombre}.`)),
  ])
  return { ...conNumeros(campos), ...Object.fromEntries(filas) } as PedidoEspectro
}
