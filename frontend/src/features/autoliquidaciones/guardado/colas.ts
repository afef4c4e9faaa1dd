/**
 * The queue of each open draft. It lives outside the pages, so that going from one step to
 * another, or leaving while the connection is down, does not interrupt the saving.
 */
import { api, datos, siVersion } from '@/api/client'
import type { Autoliquidacion, Persona } from '@/api/modelos'
import { ErrorDeApi } from '@/api/problema'
import { clienteDeConsultas } from '@/app/consultas'
import { traerAutoliquidacion } from '../consultas'
import {
  aDeclaracion,
  desdeDeclaracion,
  conRespaldos,
  esFormulario,
  type Formulario,
  guardadosDe,
  type Guardados,
  mismaDeclaracion,
  tieneTextoSinEntender,
} from '../formulario'
import { type ColaGuardado, crearColaGuardado, type Envio } from './colaGuardado'
import { copiaEnEsteEquipo } from './copiaLocal'

export type ColaBorrador = ColaGuardado<Formulario, Autoliquidacion>

export interface ColaAbierta {
  cola: ColaBorrador
  /** Instant of the typing that was found on this device and put back, when there was some. */
  recuperadoDe: string | null
}

const abiertas = new Map<string, ColaBorrador>()

export function abrirCola(autoliquidacion: Autoliquidacion, persona: Persona): ColaAbierta {
  const clave = `${persona.id}:${autoliquidacion.id}`
  const anterior = abiertas.get(clave)
  if (anterior && anterior.estado().tipo !== 'al_dia') {
    return { cola: anterior, recuperadoDe: null }
  }
  const abierta = crear(autoliquidacion, persona)
  abiertas.set(clave, abierta.cola)
  return abierta
}

function crear(autoliquidacion: Autoliquidacion, persona: Persona): ColaAbierta {
  const almacen = copiaEnEsteEquipo(persona.id, autoliquidacion.id, esFormulario)
  const copia = almacen.leer()
  const delServidor = desdeDeclaracion(autoliquidacion.declaracion)
  const yaEsta =
    copia !== null && mismaDeclaracion(aDeclaracion(copia.formulario), autoliquidacion.declaracion)
  const pendiente = copia !== null && !yaEsta
  const mismaVersion = copia?.version === autoliquidacion.version
  // What is the same on the server may still carry text it could not take («12,345»).
  const inicial = copia && (pendiente || tieneTextoSinEntender(copia.formulario))
  // Of changes that never arrived, only what they noted themselves is known to be there.
  let guardados: Guardados = pendiente
    ? new Map()
    : guardadosDe(inicial ? copia.formulario : delServidor)
  const base = crearColaGuardado<Formulario, Autoliquidacion>({
    inicial: inicial ? copia.formulario : delServidor,
    version: autoliquidacion.version,
    guardadoEn: autoliquidacion.actualizada_en,
    conflicto: pendiente && !mismaVersion ? autoliquidacion : null,
    enviar: async (formulario, version) => {
      const envio = await enviar(autoliquidacion.id, formulario, version)
      if (envio.tipo === 'guardado') guardados = guardadosDe(formulario)
      return envio
    },
    versionDe: (recurso) => recurso.version,
    contiene: (recurso, formulario) =>
      mismaDeclaracion(recurso.declaracion, aDeclaracion(formulario)),
    conservarCopia: tieneTextoSinEntender,
    copia: almacen,
    ahora: () => new Date().toISOString(),
    alGuardar: () => void clienteDeConsultas.invalidateQueries({ queryKey: ['periodos'] }),
  })
  const cola: ColaBorrador = {
    ...base,
    cambiar: (formulario) => {
      base.cambiar(conRespaldos(formulario, guardados))
    },
    resolver: (eleccion) => {
      if (eleccion.conservar === 'servidor') guardados = guardadosDe(eleccion.formulario)
      base.resolver(eleccion)
    },
  }
  if (pendiente && mismaVersion) cola.cambiar(copia.formulario)
  return { cola, recuperadoDe: pendiente && mismaVersion ? copia.en : null }
}

async function enviar(
  id: string,
  formulario: Formulario,
  version: number,
): Promise<Envio<Autoliquidacion>> {
  try {
    const recurso = await datos(
      api.PUT('/api/v1/autoliquidaciones/{id}', {
        params: { path: { id }, header: siVersion(version) },
        body: { declaracion: aDeclaracion(formulario) },
      }),
    )
    return { tipo: 'guardado', recurso }
  } catch (error) {
    return envioFallido(id, error)
  }
}

async function envioFallido(id: string, error: unknown): Promise<Envio<Autoliquidacion>> {
  // The answer was cut short on its way: nobody knows whether it was saved, so it is tried again.
  if (error instanceof TypeError) return { tipo: 'espera', causa: 'red' }
  if (!(error instanceof ErrorDeApi)) return { tipo: 'rechazado', error }
  const { status, actual } = error.problema
  if (status === 412) return conflicto(id, actual)
  if (status === 0) return { tipo: 'espera', causa: 'red' }
  if (status === 401) return { tipo: 'espera', causa: 'sesion' }
  if (status === 429 || status >= 500) return { tipo: 'espera', causa: 'servidor' }
  return { tipo: 'rechazado', error }
}

/** The problem carries the version that is there now; when it got lost on the way, it is asked for. */
async function conflicto(id: string, actual: unknown): Promise<Envio<Autoliquidacion>> {
  try {
    const vigente = (actual as Autoliquidacion | undefined) ?? (await traerAutoliquidacion(id))
    return { tipo: 'conflicto', actual: vigente }
  } catch {
    return { tipo: 'espera', causa: 'red' }
  }
}

/** After discarding a draft nothing of it stays on this device. */
export function olvidarCola(id: string, persona: Persona): void {
  abiertas.delete(`${persona.id}:${id}`)
  copiaEnEsteEquipo(persona.id, id, esFormulario).borrar()
}
