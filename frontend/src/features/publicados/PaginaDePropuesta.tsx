import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type LoaderFunctionArgs, useLocation, useParams } from 'react-router'
import type { Publicacion } from '@/api/modelos'
import { clienteDeConsultas } from '@/app/consultas'
import { paths } from '@/app/paths'
import { usePermiso } from '@/app/sesion/usePersona'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import type { IconName } from '@/ui/Icon'
import { Tag, type TagKind } from '@/ui/Tag'
import { Titulo } from '@/ui/Titulo'
import { Comparacion } from './Comparacion'
import { consultaPropuesta } from './consultas'
import { DatosDePropuesta } from './DatosDePropuesta'
import { Decisiones } from './Decisiones'
import './publicados.css'
import { textos } from './textos'

export function loader({ params }: LoaderFunctionArgs) {
  return clienteDeConsultas.fetchQuery(consultaPropuesta(params.id ?? ''))
}

/** What somebody proposes, what it would change, and the decision of another person. */
export function Component() {
  const t = useTextos(textos)
  const { id = '' } = useParams()
  const { data: propuesta } = useSuspenseQuery(consultaPropuesta(id))
  const recien = (useLocation().state as { recien?: boolean } | null)?.recien
  const puede = usePermiso('publicar_valores')
  const [propia, setPropia] = useState<boolean | null>(null)
  useEffect(() => {
    // The button that was pressed goes away, after its dialog has given the focus back to it:
    // the heading, with the news over it, takes it.
    if (propia !== null) document.querySelector<HTMLElement>('#contenido h1')?.focus()
  }, [propia])
  const pendiente = propuesta.estado === 'pendiente'
  return (
    <div className="pila-ancha">
      <div className="pila">
        <p className="no-imprimir">
          <a href={paths.publicado(propuesta.codigo)}>‹ {t.volverASerie}</a>
        </p>
        {propia !== null ? (
          <Noticia propuesta={propuesta} propia={propia} />
        ) : (
          recien &&
          pendiente && (
            <Alert kind="success" live title={t.recienTitulo}>
              <p>{t.recienTexto}</p>
            </Alert>
          )
        )}
        <Titulo
          documentTitle={t.propuestaEn(propuesta.serie)}
          caption={t.propuesta}
          aside={<Estado estado={propuesta.estado} />}
        >
          <TextoDelServidor>{propuesta.serie}</TextoDelServidor>
        </Titulo>
        <Comparacion propuesta={propuesta} />
      </div>
      {pendiente && puede && <Decisiones propuesta={propuesta} alTerminar={setPropia} />}
      <DatosDePropuesta propuesta={propuesta} />
    </div>
  )
}

/** What the person has just done, or that somebody else was faster. */
function Noticia({ propuesta: { estado }, propia }: { propuesta: Publicacion; propia: boolean }) {
  const t = useTextos(textos)
  if (!propia) {
    return (
      <Alert kind="warning" live title={t.yaDecidida}>
        <p>{t.yaDecididaTexto}</p>
      </Alert>
    )
  }
  const palabras = t as Record<string, unknown>
  const titulo = palabras[`hecho_${estado}`]
  const texto = palabras[`hecho_${estado}_texto`]
  if (typeof titulo !== 'string' || typeof texto !== 'string') return null
  return (
    <Alert kind="success" live title={titulo}>
      <p>{texto}</p>
    </Alert>
  )
}

function Estado({ estado }: { estado: string }) {
  const t = useTextos(textos)
  const aspecto: Record<string, [TagKind, IconName, string]> = {
    pendiente: ['info', 'clock', t.estado_pendiente],
    aprobada: ['success', 'check', t.estado_aprobada],
    rechazada: ['error', 'alert', t.estado_rechazada],
    retirada: ['neutral', 'close', t.estado_retirada],
  }
  const [marca, icono, palabras] = aspecto[estado] ?? ['neutral', 'info', estado]
  return (
    <Tag kind={marca} icon={icono}>
      {palabras}
    </Tag>
  )
}
