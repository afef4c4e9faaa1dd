import { useRef, useState } from 'react'
import { subir } from '@/api/client'
import type { Subido } from '@/api/modelos'
import { problemaDe, useProblema } from '@/api/problemaATexto'
import { useTextos } from '@/i18n/textos'
import { leerFecha } from '@/lib/leerFecha'
import { quitarEvidencia, RUTA_EVIDENCIAS } from './consultas'
import { textos } from './textos'

/** The same limit as the server's. */
const MAXIMO_BYTES = 1_000_000

export interface Puesta {
  adjunto: string | null
  nombre: string
  dia: string
  subiendo: boolean
  error: string | null
  /** What became of the file before this one, when it is not gone. */
  sobra: string | null
}

const VACIA: Puesta = {
  adjunto: null,
  nombre: '',
  dia: '',
  subiendo: false,
  error: null,
  sobra: null,
}

/** The documents of a change: each is sent as soon as it is chosen, and waits for the change. */
export function useEvidencias() {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const [puestas, setPuestas] = useState<Record<string, Puesta>>({})
  const borrador = useRef<string | null>(null)
  const cola = useRef<Promise<unknown>>(Promise.resolve())
  /** What the server has of each document, and how many times it was chosen. */
  const guardados = useRef<Record<string, { id: string; nombre: string } | undefined>>({})
  const turnos = useRef<Record<string, number>>({})
  const de = (clase: string) => puestas[clase] ?? VACIA
  const poner = (clase: string, cambio: Partial<Puesta>) => {
    setPuestas((previas) => ({
      ...previas,
      [clase]: { ...(previas[clase] ?? VACIA), ...cambio },
    }))
  }
  const cabeceras = (): Record<string, string> =>
    borrador.current ? { 'X-SER-Borrador': borrador.current } : {}

  /** The one before counts against how many fit: it goes away first. Says what stayed, if it did. */
  const quitarElAnterior = async (clase: string): Promise<string | null> => {
    const anterior = guardados.current[clase]
    if (!anterior || !borrador.current) return null
    guardados.current[clase] = undefined
    try {
      await quitarEvidencia(anterior.id, borrador.current)
      return null
    } catch {
      // It is not sent with the change, and the server forgets it within a day.
      return t.noSeQuito(anterior.nombre)
    }
  }

  const elegir = async (clase: string, archivo: File | undefined) => {
    if (!archivo) return
    const turno = (turnos.current[clase] ?? 0) + 1
    turnos.current[clase] = turno
    const cabe = archivo.size <= MAXIMO_BYTES
    poner(clase, {
      adjunto: null,
      nombre: cabe ? archivo.name : '',
      subiendo: cabe,
      error: cabe ? null : t.archivoGrande,
      sobra: null,
    })
    // One after another: all go to the draft that the first one opened.
    const envio = cola.current.then(async () => {
      const sobra = await quitarElAnterior(clase)
      if (sobra) poner(clase, { sobra })
      if (!cabe) return null
      const consulta = new URLSearchParams({ nombre: archivo.name }).toString()
      const ruta = `${RUTA_EVIDENCIAS}?${consulta}`
      const subido = await subir<Subido>(ruta, archivo, cabeceras())
      borrador.current = subido.borrador
      guardados.current[clase] = { id: subido.adjunto.id, nombre: archivo.name }
      return subido.adjunto.id
    })
    cola.current = envio.catch(() => undefined)
    // Another one may have been chosen meanwhile: then its fate is what counts.
    const decir = (cambio: Partial<Puesta>) => {
      if (turnos.current[clase] === turno) poner(clase, cambio)
    }
    try {
      const adjunto = await envio
      if (adjunto) decir({ adjunto, subiendo: false })
    } catch (error) {
      const dicho = problemaDe(error).errores?.[0]?.mensaje ?? enPalabras(error).mensaje
      decir({ nombre: '', subiendo: false, error: dicho })
    }
  }
  return {
    de,
    elegir,
    cabeceras,
    ponerDia: (clase: string, dia: string) => {
      poner(clase, { dia })
    },
    subiendo: Object.values(puestas).some(({ subiendo }) => subiendo),
    /** Whether anything was attached or written of a document. */
    hay: Object.values(puestas).some(({ adjunto, dia }) => adjunto !== null || dia !== ''),
    /** What goes with the change. */
    lista: () =>
      Object.entries(puestas).flatMap(([clase, { adjunto, dia }]) => {
        const leida = leerFecha(dia)
        return adjunto
          ? [{ clase, adjunto_id: adjunto, expedido_el: leida.ok ? leida.fecha : null }]
          : []
      }),
  }
}
