import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { TextoDeDatos } from '@/api/modelos'
import { consultaTextosDeDatos } from '@/api/textosDeDatos'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { Details } from '@/ui/Details'
import { textos } from './textos'

export type Finalidad = 'pqrsd' | 'solicitud' | 'cuenta' | 'incidencia' | 'boletin'

/** The notice that a form shows: what it is sent with is what stands on the page. */
export function useAviso(finalidad: Finalidad) {
  const cache = useQueryClient()
  const { data } = useQuery(consultaTextosDeDatos)
  const aviso = data?.datos.find((uno) => uno.finalidad === finalidad && uno.vigente)
  /** Its version, also when the form is sent before the notice came. */
  const version = useCallback(async () => {
    const { datos } = await cache.ensureQueryData(consultaTextosDeDatos)
    return datos.find((uno) => uno.finalidad === finalidad && uno.vigente)?.version ?? ''
  }, [cache, finalidad])
  /** Another one is in force: it is read again, and shown. */
  const releer = () => cache.invalidateQueries(consultaTextosDeDatos)
  return { aviso, version, releer }
}

/** The text in force, under its heading, with the way to the earlier ones. */
export function AvisoDeDatos({ finalidad }: { finalidad: Finalidad }) {
  const t = useTextos(textos)
  const { aviso } = useAviso(finalidad)
  if (!aviso) return null
  return (
    <Details summary={t.titulo} open>
      <TextoQueVale texto={aviso} />
      <p className="menor">
        {t.version(aviso.version)}{' '}
        <a href={`${paths.textosDeDatos}#${finalidad}`} target="_blank" rel="noopener">
          {t.todas}
        </a>
      </p>
    </Details>
  )
}

/**
 * In Spanish the text itself. In English its translation, and beside it the Spanish text, which is
 * the one that binds: nobody is asked to agree to what cannot be read, nor to something else.
 */
export function TextoQueVale({ texto }: { texto: Pick<TextoDeDatos, 'texto' | 'texto_en'> }) {
  const t = useTextos(textos)
  if (useIdioma() === 'es') return <p>{texto.texto}</p>
  return (
    <>
      <p>{texto.texto_en}</p>
      <Details summary={t.valeEspanol}>
        <p lang="es-CO">{texto.texto}</p>
      </Details>
    </>
  )
}
