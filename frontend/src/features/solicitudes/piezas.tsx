import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { FaltaDeSolicitud, SolicitudAbierta } from '@/api/modelos'
import { esCodigo } from '@/api/problema'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { nombreDelCampo } from '@/app/formato/nombres'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { Button, LinkButton } from '@/ui/Button'
import { Skeleton } from '@/ui/Loading'
import { Titulo } from '@/ui/Titulo'
import type { Parte } from './avance'
import { consultaLugares, consultaSolicitud } from './consultas'
import { secretoDeLaPestana, useSecretoDelEnlace } from './secreto'
import { textos } from './textos'

interface DeSolicitud {
  titulo: string
  children: (solicitud: SolicitudAbierta, secreto: string) => ReactNode
}

/** The request of this tab, or why there is none. Another link is another request. */
export function ConSolicitud(props: DeSolicitud) {
  return <ConSecreto key={useSecretoDelEnlace()} {...props} />
}

function ConSecreto({ titulo, children }: DeSolicitud) {
  const t = useTextos(textos)
  const [secreto] = useState(secretoDeLaPestana)
  const { data, error, isPending, refetch } = useQuery({
    ...consultaSolicitud(secreto),
    enabled: secreto !== '',
  })
  if (data) return children(data, secreto)
  if (secreto === '' || (error && esCodigo(error, 'ENLACE_VENCIDO'))) {
    return (
      <div className="lectura pila">
        <Titulo>{t.vencidoTitulo}</Titulo>
        <p>{t.vencidoTexto}</p>
        <div className="fila">
          <LinkButton href={paths.solicitarUsuario}>{t.pedirOtro}</LinkButton>
          <LinkButton href={paths.seguimiento} variant="secondary">
            {t.seguirla}
          </LinkButton>
        </div>
      </div>
    )
  }
  return (
    <div className="lectura pila" aria-busy={isPending}>
      <Titulo>{titulo}</Titulo>
      {isPending && <Skeleton lines={6} />}
      {error && (
        <FalloDeCarga titulo={t.noCargo} error={error} alReintentar={() => void refetch()} />
      )}
    </div>
  )
}

/** What the rules say of a field, in the language of the person. */
export function useFalta(): (falta: FaltaDeSolicitud) => string {
  const t = useTextos(textos)
  const idioma = useIdioma()
  return ({ campo, codigo, mensaje }) => {
    // The server says it in Spanish.
    const palabras = (t as Record<string, unknown>)[`falta_${codigo}`]
    const dicho = idioma === 'es' ? mensaje : typeof palabras === 'string' ? palabras : t.falta_otra
    return `${nombreDelCampo(t, campo)}: ${dicho.charAt(0).toLowerCase()}${dicho.slice(1)}`
  }
}

/** The name of a section, or «Anexos». */
export function useNombreDeParte(): (parte: Parte) => string {
  const t = useTextos(textos)
  return (parte) => (parte === 'anexos' ? t.anexos : t[`seccion_${parte}`])
}

/** Somebody else saved the request meanwhile. */
export function OtraVersion({ alVer }: { alVer: () => void }) {
  const t = useTextos(textos)
  return (
    <Alert
      kind="warning"
      live
      title={t.otraVersionTitulo}
      actions={
        <Button variant="secondary" onClick={alVer}>
          {t.otraVersionVer}
        </Button>
      }
    >
      <p>{t.otraVersionTexto}</p>
    </Alert>
  )
}

/** Names of places by their codes, once the list is there. */
export function useLugar(): (departamento: string, municipio: string) => [string, string] {
  const { data } = useQuery(consultaLugares)
  return (departamento, municipio) => {
    const de = data?.departamentos.find(({ codigo }) => codigo === departamento)
    const suyo = de?.municipios.find(({ codigo }) => codigo === municipio)
    return [de?.nombre ?? departamento, suyo?.nombre ?? municipio]
  }
}
