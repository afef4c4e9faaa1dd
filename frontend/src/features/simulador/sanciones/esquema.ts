import type { RegimenDeSancion, SancionSimulable } from '@/api/modelos'
import type { Traduccion } from '@/i18n/textos'
import type { CampoDeForma, Clase } from '../forma/forma'
import type { es } from './textos.es'

type Textos = Traduccion<typeof es>

const CLASES: Record<string, Clase> = {
  regimen: 'opcion',
  sancion: 'opcion',
  fecha_hecho: 'fecha',
  fecha_acto: 'fecha',
  momento: 'opcion',
  infraccion: 'opcion',
}

export const claseDe = (nombre: string): Clase => CLASES[nombre] ?? 'dinero'

/** The choice of regime and penalty. */
export function fijosDe(
  regimenes: RegimenDeSancion[],
  regimen: RegimenDeSancion | undefined,
  t: Textos,
): CampoDeForma[] {
  const deRegimen = regimenes.map(({ codigo, nombre }) => ({
    value: codigo,
    label: nombre.charAt(0).toUpperCase() + nombre.slice(1),
  }))
  const deSancion = (regimen?.sanciones ?? []).map(({ codigo, nombre }) => ({
    value: codigo,
    label: nombre,
  }))
  const fijo = { clase: 'opcion', exigido: true } as const
  return [
    { ...fijo, nombre: 'regimen', etiqueta: t.regimen, opciones: deRegimen },
    { ...fijo, nombre: 'sancion', etiqueta: t.sancion, opciones: deSancion },
  ]
}

/** What the penalty asks for, first what it must have. */
export function camposDe(sancion: SancionSimulable, hoy: string, t: Textos): CampoDeForma[] {
  const palabras = t as unknown as Record<string, string>
  const de = (nombre: string, exigido: boolean): CampoDeForma => ({
    nombre,
    clase: claseDe(nombre),
    exigido,
    etiqueta: palabras[`${nombre}_${sancion.codigo}`] ?? palabras[nombre] ?? nombre,
    ayuda: exigido ? undefined : palabras[`${nombre}Ayuda`],
    usual: nombre === 'fecha_acto' ? hoy : undefined,
    opciones: opcionesDe(nombre, sancion, palabras),
  })
  return [
    ...sancion.campos.map((nombre) => de(nombre, true)),
    ...sancion.opcionales.map((nombre) => de(nombre, false)),
  ]
}

function opcionesDe(nombre: string, sancion: SancionSimulable, palabras: Record<string, string>) {
  const codigos =
    nombre === 'momento'
      ? ['antes_del_procedimiento', 'con_procedimiento']
      : nombre === 'infraccion'
        ? sancion.infracciones
        : null
  return codigos?.map((value) => ({ value, label: palabras[`${nombre}_${value}`] ?? value }))
}
