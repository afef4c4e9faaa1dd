/**
 * Saves a draft by itself: one request at a time, always with the version it was made on, and
 * never silently over somebody else's change. It knows nothing of React nor of HTTP, so that
 * conflict, loss of connection and retries can be tested with a fake clock.
 */
import type { AlmacenCopias } from './copiaLocal'

export type EstadoGuardado<R> =
  | { tipo: 'al_dia'; en: string | null }
  | { tipo: 'pendiente' }
  | { tipo: 'guardando' }
  /** The change is safe on this device; the queue tries again by itself. */
  | { tipo: 'sin_conexion'; causa: CausaEspera; desde: string }
  | { tipo: 'conflicto'; actual: R }
  | { tipo: 'rechazado'; error: unknown }

export type CausaEspera = 'red' | 'servidor' | 'sesion'

export type Envio<R> =
  | { tipo: 'guardado'; recurso: R }
  | { tipo: 'conflicto'; actual: R }
  | { tipo: 'espera'; causa: CausaEspera }
  | { tipo: 'rechazado'; error: unknown }

export interface OpcionesCola<F, R> {
  inicial: F
  version: number
  guardadoEn: string | null
  enviar(formulario: F, version: number): Promise<Envio<R>>
  versionDe(recurso: R): number
  /** Whether the server already holds what this form says (an answer may have been lost). */
  contiene(recurso: R, formulario: F): boolean
  /** Whether something typed cannot travel yet («12.4x»), so the local copy must outlive the save. */
  conservarCopia(formulario: F): boolean
  copia: AlmacenCopias<F>
  ahora(): string
  alGuardar?(recurso: R): void
  /** Found when opening: this device has changes made on an older version. */
  conflicto?: R | null
}

/** Below the two seconds promised, with room for the request itself. */
export const ESPERA_TRAS_TECLA_MS = 900
const PRIMER_REINTENTO_MS = 2_000
/** Half a minute between attempts spares a server that is coming back on a deadline day. */
const MAXIMO_REINTENTO_MS = 30_000

export interface ColaGuardado<F, R> {
  estado(): EstadoGuardado<R>
  formulario(): F
  version(): number
  /** Grows with every change of form or state: what a view compares to know it must redraw. */
  revision(): number
  suscribir(aviso: () => void): () => void
  cambiar(formulario: F): void
  /** Sends what is pending now; true when the server has confirmed everything typed so far. */
  guardarYa(): Promise<boolean>
  /** Answers a conflict: keep what is on this screen over the version just seen, or take the other. */
  resolver(eleccion: { conservar: 'mio' } | { conservar: 'servidor'; formulario: F }): void
  /** Another operation met a newer version: the same question is asked. */
  chocar(actual: R): void
}

export function crearColaGuardado<F, R>(opciones: OpcionesCola<F, R>): ColaGuardado<F, R> {
  let formulario = opciones.inicial
  let version = opciones.version
  let estado: EstadoGuardado<R> = opciones.conflicto
    ? { tipo: 'conflicto', actual: opciones.conflicto }
    : { tipo: 'al_dia', en: opciones.guardadoEn }
  let sucio = estado.tipo === 'conflicto'
  let revision = 0
  let enCurso: Promise<void> | null = null
  let temporizador: ReturnType<typeof setTimeout> | undefined
  let reintento = PRIMER_REINTENTO_MS
  let enEsperaDesde: string | null = null
  const oyentes = new Set<() => void>()

  const pasar = (siguiente: EstadoGuardado<R>) => {
    estado = siguiente
    revision += 1
    for (const aviso of oyentes) aviso()
  }

  const programar = (ms: number) => {
    clearTimeout(temporizador)
    temporizador = setTimeout(() => void enviarPendiente(), ms)
  }

  const enviarPendiente = (): Promise<void> => {
    clearTimeout(temporizador)
    if (enCurso) return enCurso
    if (!sucio || estado.tipo === 'conflicto') return Promise.resolve()
    enCurso = enviarUno().finally(() => {
      enCurso = null
    })
    return enCurso
  }

  const enviarUno = async () => {
    const enviado = formulario
    sucio = false
    // While waiting for the connection the notice stays: a retry every few seconds must not blink.
    if (enEsperaDesde === null) pasar({ tipo: 'guardando' })
    const envio = await opciones.enviar(enviado, version)
    if (envio.tipo !== 'espera') enEsperaDesde = null
    const repetido = envio.tipo === 'conflicto' && opciones.contiene(envio.actual, enviado)
    if (envio.tipo === 'guardado') confirmar(envio.recurso)
    else if (repetido) confirmar(envio.actual)
    else {
      sucio = true
      if (envio.tipo === 'conflicto') pasar({ tipo: 'conflicto', actual: envio.actual })
      else if (envio.tipo === 'rechazado') pasar({ tipo: 'rechazado', error: envio.error })
      else esperar(envio.causa)
    }
  }

  const confirmar = (recurso: R) => {
    version = opciones.versionDe(recurso)
    reintento = PRIMER_REINTENTO_MS
    if (sucio) {
      // Something was typed while the request travelled: its copy now stands on the new version.
      guardarCopia()
      pasar({ tipo: 'pendiente' })
      programar(ESPERA_TRAS_TECLA_MS)
    } else {
      if (opciones.conservarCopia(formulario)) guardarCopia()
      else opciones.copia.borrar()
      pasar({ tipo: 'al_dia', en: opciones.ahora() })
    }
    opciones.alGuardar?.(recurso)
  }

  const esperar = (causa: CausaEspera) => {
    enEsperaDesde ??= opciones.ahora()
    pasar({ tipo: 'sin_conexion', causa, desde: enEsperaDesde })
    programar(reintento)
    reintento = Math.min(reintento * 2, MAXIMO_REINTENTO_MS)
  }

  const guardarCopia = () => {
    opciones.copia.escribir({ version, formulario, en: opciones.ahora() })
  }

  return {
    estado: () => estado,
    formulario: () => formulario,
    version: () => version,
    revision: () => revision,
    suscribir(aviso) {
      oyentes.add(aviso)
      return () => oyentes.delete(aviso)
    },
    cambiar(siguiente) {
      formulario = siguiente
      sucio = true
      guardarCopia()
      const sigueIgual = estado.tipo === 'guardando' || estado.tipo === 'sin_conexion'
      // A conflict waits for the person; typing meanwhile is kept and belongs to «mío».
      if (estado.tipo === 'conflicto' || sigueIgual) pasar(estado)
      else pasar({ tipo: 'pendiente' })
      if (estado.tipo !== 'conflicto') programar(ESPERA_TRAS_TECLA_MS)
    },
    async guardarYa() {
      // Two rounds at most: what was on its way, then what was typed while it travelled.
      await enviarPendiente()
      if (sucio && estado.tipo === 'pendiente') await enviarPendiente()
      return !sucio && estado.tipo === 'al_dia'
    },
    resolver(eleccion) {
      if (estado.tipo !== 'conflicto') return
      version = opciones.versionDe(estado.actual)
      if (eleccion.conservar === 'servidor') {
        formulario = eleccion.formulario
        sucio = false
        opciones.copia.borrar()
        pasar({ tipo: 'al_dia', en: opciones.ahora() })
        return
      }
      guardarCopia()
      pasar({ tipo: 'pendiente' })
      void enviarPendiente()
    },
    chocar(actual) {
      clearTimeout(temporizador)
      sucio = true
      pasar({ tipo: 'conflicto', actual })
    },
  }
}
