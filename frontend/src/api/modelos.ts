/**
 * Short names for the generated shapes. A feature imports from here, so that a
 * rename in the API document touches one file.
 */
import type { components } from './schema'

type S = components['schemas']

export type Problema = S['Problema']
export type Reloj = S['Reloj']
export type Persona = S['Persona']
export type SesionAbierta = S['SesionAbierta']
export type SesionActiva = S['SesionActiva']
export type Periodo = S['Periodo']
export type Expediente = S['Expediente']
export type ExpedienteCorto = S['ExpedienteCorto']
export type Servicio = S['Servicio']
export type Inicio = S['Inicio']
export type ObligacionFila = S['ObligacionFila']
export type ObligacionDetalle = S['ObligacionDetalle']
export type ObligacionesResumen = S['ObligacionesResumen']
export type PeriodoPorPresentar = S['PeriodoPorPresentar']
export type Declaracion = S['Declaracion']
export type Autoliquidacion = S['Autoliquidacion']
export type Liquidacion = S['Liquidacion']
export type Linea = S['Linea']
export type Parametro = S['Parametro']
export type FurResumen = S['FurResumen']
export type Fur = S['Fur']
export type Verificacion = S['Verificacion']
export type Operador = S['Operador']
export type Proceso = S['Proceso']
export interface Lista<T> {
  datos: T[]
  pagina: number
  por_pagina: number
  total: number
}
