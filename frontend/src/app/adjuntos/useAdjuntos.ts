import { useRef, useState } from 'react'
import { subir } from '@/api/client'
import type { AdjuntoVisto, Subido } from '@/api/modelos'
import { useProblema, problemaDe } from '@/api/problemaATexto'
import { conSesion } from '@/api/credencial'
import { useTextos } from '@/i18n/textos'
import { textos } from './textos'

/** The same limit as the server's, so that a large file is refused before it travels. */
const MAXIMO_BYTES = 1_000_000

export interface Adjuntos {
  archivos: AdjuntoVisto[]
  /** Name of the file that is travelling, if any. */
  subiendo: string | null
  /** What happened last, to be told. */
  noticia: string
  errores: string[]
  maximo: number
  agregar: (elegidos: File[]) => Promise<void>
  remover: (archivo: AdjuntoVisto) => void
  vaciar: () => void
  /** Goes with the form: the secret of the draft, in its header. */
  cabeceras: () => Record<string, string>
}

/**
 * The files of a form. Each is sent as soon as it is chosen, one after another, and waits at the
 * server until its form is sent; `ruta` is the address that receives them.
 */
export function useAdjuntos(ruta: string, maximo: number): Adjuntos {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const [archivos, setArchivos] = useState<AdjuntoVisto[]>([])
  const [subiendo, setSubiendo] = useState<string | null>(null)
  const [noticia, setNoticia] = useState('')
  const [errores, setErrores] = useState<string[]>([])
  const borrador = useRef<string | null>(null)
  const cuantos = useRef(0)

  const cabeceras = (): Record<string, string> =>
    borrador.current ? { 'X-SER-Borrador': borrador.current } : {}

  const palabras = (nombre: string, error: unknown): string => {
    const falla = problemaDe(error).errores?.[0]?.codigo ?? ''
    const dicho = (t as Record<string, unknown>)[falla]
    return t.con(nombre, typeof dicho === 'string' ? dicho : enPalabras(error).mensaje)
  }

  const enviar = async (archivo: File): Promise<string | null> => {
    if (archivo.size > MAXIMO_BYTES) return t.muyGrande(archivo.name)
    if (cuantos.current >= maximo) return t.noCaben(maximo)
    setSubiendo(archivo.name)
    setNoticia(t.subiendo(archivo.name))
    try {
      const consulta = new URLSearchParams({ nombre: archivo.name }).toString()
      const subido = await subir<Subido>(`${ruta}?${consulta}`, archivo, cabeceras())
      borrador.current = subido.borrador
      cuantos.current += 1
      setArchivos((previos) => [...previos, subido.adjunto])
      setNoticia(t.adjuntado(subido.adjunto.nombre))
      return null
    } catch (error) {
      setNoticia('')
      return palabras(archivo.name, error)
    }
  }

  const agregar = async (elegidos: File[]) => {
    setErrores([])
    const fallas: string[] = []
    for (const archivo of elegidos) {
      const falla = await enviar(archivo)
      if (falla) fallas.push(falla)
    }
    setSubiendo(null)
    setErrores([...new Set(fallas)])
  }

  const remover = (archivo: AdjuntoVisto) => {
    cuantos.current -= 1
    setArchivos((previos) => previos.filter(({ id }) => id !== archivo.id))
    setErrores([])
    setNoticia(t.removido(archivo.nombre))
    // Out of the list it is not sent: if the server does not hear of it, it forgets it in a day.
    const peticion = new Request(new URL(`${ruta}/${archivo.id}`, location.origin), {
      method: 'DELETE',
      headers: cabeceras(),
    })
    void conSesion(peticion).catch(() => null)
  }

  const vaciar = () => {
    cuantos.current = 0
    borrador.current = null
    setArchivos([])
    setErrores([])
    setNoticia('')
  }

  return { archivos, subiendo, noticia, errores, maximo, agregar, remover, vaciar, cabeceras }
}
