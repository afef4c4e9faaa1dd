/**
 * Short names for the generated shapes. A feature imports from here, so that a
 * rename in the API document touches one file.
 */
import type { Escrito } from './escrito'
import type { components } from './schema'

type S = components['schemas']

/** Problems carry extensions by code, and those of the browser have no request id. */
export type Problema = Partial<S['Problema']> &
  Pick<S['Problema'], 'type' | 'title' | 'status' | 'codigo'> &
  Record<string, unknown>
export type Reloj = Escrito<S['Reloj']>
export type Persona = Escrito<S['Persona']>
export type SesionAbierta = Escrito<S['Sesion']>
export type IngresoPendiente = Escrito<S['IngresoPendiente']>
export type PruebaDeIdentidad = S['PruebaDeIdentidad']
export type PasoPendiente = Escrito<S['PasoPendiente']>
export type EstadoDeFactor = Escrito<S['EstadoDeFactor']>
export type Inscripcion = Escrito<S['Inscripcion']>
export type SesionActiva = Escrito<S['SesionAbierta']>
export type Periodo = Escrito<S['Periodo']>
export type Expediente = Escrito<S['Expediente']>
export type ExpedienteCorto = Escrito<S['ExpedienteRef']>
export type Servicio = Escrito<S['Servicio']>
export type Inicio = Escrito<S['Inicio']>
export type ObligacionFila = Escrito<S['ObligacionFila']>
export type ObligacionDetalle = Escrito<S['Obligacion']>
export type ObligacionesResumen = Escrito<S['ResumenObligaciones']>
export type PeriodoPorPresentar = Escrito<S['PeriodoObligado']>
export type Declaracion = Escrito<S['Declaracion']>
export type Autoliquidacion = Escrito<S['Autoliquidacion']>
export type Liquidacion = Escrito<S['Liquidacion']>
export type Linea = Escrito<S['Linea']>
export type Parametro = Escrito<S['Parametro']>
export type FurResumen = Escrito<S['FurResumen']>
export type Fur = Escrito<S['Fur']>
export type Verificacion = Escrito<S['Verificacion']>
export type Familia = Escrito<S['Familia']>
export type Simulacion = Escrito<S['Simulacion']>
export type PedidoSimulacion = S['PedidoSimulacion']
export type PedidoDeuda = S['PedidoDeuda']
export type PedidoFacilidad = S['PedidoFacilidad']
export type PlanFacilidad = Escrito<S['PlanFacilidad']>
export type CuentaDeuda = Escrito<S['CuentaDeuda']>
export type Espera = Escrito<S['Espera']>
export type DiaDeEspera = Escrito<S['DiaDeEspera']>
export type Cambio = Escrito<S['Cambio']>
export type CambioValor = Escrito<S['CambioValor']>
export type PedidoSancion = S['PedidoSancion']
export type SancionSimulada = Escrito<S['SancionSimulada']>
export type RegimenDeSancion = Escrito<S['RegimenDeSancion']>
export type SancionSimulable = Escrito<S['SancionSimulable']>
export type SancionDeLaTabla = Escrito<S['SancionDeLaTabla']>
export type ReglaDeSancion = Escrito<S['ReglaDeSancion']>
export type PedidoEspectro = S['PedidoEspectro']
export type EspectroSimulado = Escrito<S['EspectroSimulado']>
export type CuotaDeEspectro = Escrito<S['CuotaDeEspectro']>
export type FormulasDeEspectro = Escrito<S['FormulasDeEspectro']>
export type UsoDeEspectro = Escrito<S['UsoDeEspectro']>
export type ParametroLey = Escrito<S['ParametroLey']>
export type Vacio = Escrito<S['Vacio']>
export type Operador = Escrito<S['OperadorFila']>
export type Proceso = Escrito<S['Proceso']>
export type SeriePublicada = Escrito<S['SeriePublicada']>
export type SeriePublicadaCompleta = Escrito<S['SeriePublicadaCompleta']>
export type PeriodoPublicado = Escrito<S['PeriodoPublicado']>
export type VersionPublicada = Escrito<S['VersionPublicada']>
export type NuevaPublicacion = S['NuevaPublicacion']
export type Publicacion = Escrito<S['Publicacion']>
export type ValorAnterior = Escrito<S['ValorAnterior']>
export interface Lista<T> {
  datos: T[]
  pagina: number
  por_pagina: number
  total: number
}
export type Usuario = Escrito<S['Usuario']>
export type NuevoUsuario = S['NuevoUsuario']
export type CambioDeUsuario = S['CambioDeUsuario']
export type Autorizacion = Escrito<S['Autorizacion']>
export type Firmante = Escrito<S['Firmante']>
export type NuevaAutorizacion = S['NuevaAutorizacion']
export type CorreoFila = Escrito<S['CorreoFila']>
export type CorreoCompleto = Escrito<S['CorreoCompleto']>
export type Acceso = Escrito<S['Acceso']>
export type RevisionHecha = Escrito<S['RevisionHecha']>
export type NuevaRevision = S['NuevaRevision']
export type CuentaDelEnlace = Escrito<S['CuentaDelEnlace']>
export type CambioDeSolicitud = S['CambioDeSolicitud']
export type SolicitudAbierta = Escrito<S['SolicitudAbierta']>
export type FaltaDeSolicitud = Escrito<S['FaltaDeSolicitud']>
export type AnexoDeSolicitud = Escrito<S['AnexoDeSolicitud']>
export type SolicitudRadicada = Escrito<S['SolicitudRadicada']>
export type TextoPorFirmar = Escrito<S['TextoPorFirmar']>
export type FirmaHecha = Escrito<S['FirmaHecha']>
export type SeguimientoDeSolicitud = Escrito<S['SeguimientoDeSolicitud']>
export type SolicitudEnCola = Escrito<S['SolicitudEnCola']>
export type SolicitudEnRevision = Escrito<S['SolicitudEnRevision']>
export type PersonaDeEmpresa = Escrito<S['PersonaDeEmpresa']>
export type EventoDeAuditoria = Escrito<S['EventoDeAuditoria']>
export type EventoCompleto = Escrito<S['EventoCompleto']>
export type VerificacionDeCadena = Escrito<S['VerificacionDeCadena']>
export type AnclaDelRastro = Escrito<S['AnclaFila']>
export type BoletinPublicado = Escrito<S['BoletinPublicado']>
export type Suscripcion = Escrito<S['Suscripcion']>
export type Lugares = Escrito<S['Lugares']>
export type AdjuntoVisto = Escrito<S['AdjuntoVisto']>
export type Subido = Escrito<S['Subido']>
export type FormularioPqrsd = Escrito<S['FormularioPqrsd']>
export type NuevaPqrsd = S['NuevaPqrsd']
export type AcusePqrsd = Escrito<S['AcusePqrsd']>
export type SeguimientoPqrsd = Escrito<S['SeguimientoPqrsd']>
export type PasoPqrsd = Escrito<S['PasoPqrsd']>
export type PqrsdFila = Escrito<S['PqrsdFila']>
export type PqrsdCompleta = Escrito<S['PqrsdCompleta']>
export type NuevaIncidencia = S['NuevaIncidencia']
export type AcuseIncidencia = Escrito<S['AcuseIncidencia']>
export type SeguimientoIncidencia = Escrito<S['SeguimientoIncidencia']>
export type IncidenciaFila = Escrito<S['IncidenciaFila']>
export type IncidenciaCompleta = Escrito<S['IncidenciaCompleta']>
export type RegistroDeEmpresa = Escrito<S['RegistroDeEmpresa']>
export type SeccionDeRegistro = Escrito<S['SeccionDeRegistro']>
export type VigenciaDeRegistro = Escrito<S['Vigencia']>
export type CambioDeEmpresa = Escrito<S['CambioDeEmpresa']>
export type CambioEnCola = Escrito<S['CambioEnCola']>
export type CambioEnRevision = Escrito<S['CambioEnRevision']>
export type EvidenciaRequerida = Escrito<S['EvidenciaRequerida']>
export type MisDatos = Escrito<S['MisDatos']>
export type TextoDeDatos = Escrito<S['TextoDeDatos']>
