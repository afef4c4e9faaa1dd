import { useRef, useState } from 'react'
import { subir } from '@/api/client'
import type { Subido } from '@/api/modelos'
import { problemaDe, useProblema } from '@/api/problemaATexto'
import { useTextos } from '@/i18n/textos'
import { leerFecha } from '@/lib/leerFecha'
import { RUTA_EVIDENCIAS } from './consultas'
import { textos } from './textos'

/** The same limit as the server's. */
const MAXIMO_BYTES = 1_000_000

export interface Puesta {
  adjunto: string | null
  nombre: string
  dia: string
  subiendo: boolean
  error: string | null
}

const VACIA: Puesta = { adjunto: null, nombre: '', dia: '', subiendo: false, error: null }

/** The documents of a change: each is sent as soon as it is chosen, and waits for the change. */
export function useEvidencias() {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const [puestas, setPuestas] = useState<Record<string, Puesta>>({})
  const borrador = useRef<string | null>(null)
  const cola = useRef<Promise<unknown>>(Promise.resolve())
  const de = (clase: string) => puestas[clase] ?? VACIA
  const poner = (clase: string, cambio: Partial<Puesta>) => {
    setPuestas((previas) => ({
      ...previas,
      [clase]: { ...(previas[clase] ?? VACIA), ...cambio },
    }))
  }
  const cabeceras = (): Record<string, string> =>
    borrador.current ? { 'X-SER-Borrador': borrador.current } : {}
  const elegir = async (clase: string, archivo: File | undefined) => {
    if (!archivo) return
    if (archivo.size > MAXIMO_BYTES) {
      poner(clase, { adjunto: null, nombre: '', error: t.archivoGrande })
      return
    }
    poner(clase, { adjunto: null, nombre: archivo.name, subiendo: true, error: null })
    // One after another: all go to the draft that the first one opened.
    const envio = cola.current.then(async () => {
      const consulta = new URLSearchParams({ nombre: archivo.name }).toString()
      const ruta = `${RUTA_EVIDENCIAS}?${consulta}`
      const subido = await subir<Subido>(ruta, archivo, cabeceras())
      borrador.current = subido.borrador
      return subido
    })
    cola.current = envio.catch(() => undefined)
    try {
      const subido = await envio
      poner(clase, { adjunto: subido.adjunto.id, subiendo: false })
    } catch (error) {
      const dicho = problemaDe(error).errores?.[0]?.mensaje ?? enPalabras(error).mensaje
      poner(clase, { nombre: '', subiendo: false, error: dicho })
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
