import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import type { CambioEnRevision } from '@/api/modelos'
import { clienteDeConsultas } from '@/app/consultas'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { SummaryList } from '@/ui/SummaryList'
import { Tag } from '@/ui/Tag'
import { Titulo } from '@/ui/Titulo'
import { consultaRevision, type Decision } from '../consultas'
import { Comparacion, Documentos, EstadoDeCambio, useSeccion } from '../piezas'
import { textos } from '../textos'
import { Decisiones } from './Decisiones'

export function loader({ params }: LoaderFunctionArgs) {
  return clienteDeConsultas.fetchQuery(consultaRevision(params.id ?? ''))
}

/** A change with what the record says beside it, its documents, what was checked, and the decision. */
export function Component() {
  const t = useTextos(textos)
  const { id = '' } = useParams()
  const seccion = useSeccion()
  const { data: revision } = useSuspenseQuery(consultaRevision(id))
  const [hecho, setHecho] = useState<Decision['que'] | null>(null)
  useEffect(() => {
    // The button that was pressed goes away: the heading, with the news over it, takes the focus.
    if (hecho) document.querySelector<HTMLElement>('#contenido h1')?.focus()
  }, [hecho])
  const { fila, cambio } = revision
  return (
    <div className="pila-ancha">
      <div className="pila">
        <p>
          <a href={paths.ministerioCambiosDeEmpresa}>‹ {t.volverCola}</a>
        </p>
        {hecho && <Alert kind="success" live title={t[`hecho_${hecho}`]} />}
        <Titulo
          caption={t.cambioTitulo(seccion(fila.seccion))}
          aside={<EstadoDeCambio estado={fila.estado} />}
        >
          {fila.empresa}
        </Titulo>
        {revision.desactualizado && (
          <Alert kind="warning" title={t.desactualizadoTitulo}>
            <p>{t.desactualizadoTexto}</p>
          </Alert>
        )}
        <Resumen revision={revision} />
        <p>
          <a href={paths.operadorRegistro(fila.operador_id)}>{t.verRegistro}</a>
        </p>
      </div>
      {revision.comprobaciones.length > 0 && <Comprobaciones revision={revision} />}
      <section className="pila" aria-labelledby="comparacion">
        <h2 id="comparacion">{t.comparacion}</h2>
        <Comparacion cambio={cambio} />
      </section>
      <Documentos cambio={cambio} ruta={`/api/v1/cambios-de-empresa/${id}`} />
      <Decisiones key={cambio.version} revision={revision} alTerminar={setHecho} />
    </div>
  )
}

function Resumen({ revision }: { revision: CambioEnRevision }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const { fila, cambio, revisor } = revision
  return (
    <SummaryList
      rows={[
        { key: 'nit', label: t.nit, value: fila.nit },
        { key: 'quien', label: t.colQuien, value: fila.pedido_por },
        { key: 'enviado', label: t.colEnviado, value: fechaHora(fila.enviado_en, idioma) },
        ...(fila.dias_de_espera === null
          ? []
          : [{ key: 'espera', label: t.colEspera, value: t.dias(fila.dias_de_espera) }]),
        { key: 'motivo', label: t.motivo, value: cambio.motivo },
        ...(revisor ? [{ key: 'revisor', label: t.revisa, value: revisor }] : []),
        ...(cambio.motivo_decision
          ? [{ key: 'decision', label: t.motivoDecision, value: cambio.motivo_decision }]
          : []),
      ]}
    />
  )
}

function Comprobaciones({ revision }: { revision: CambioEnRevision }) {
  const t = useTextos(textos)
  const nombres = t as unknown as Record<string, string | undefined>
  return (
    <section className="pila-corta" aria-labelledby="comprobaciones">
      <h2 id="comprobaciones">{t.comprobaciones}</h2>
      <SummaryList
        rows={revision.comprobaciones.map(({ codigo, veredicto, hallazgos }) => ({
          key: codigo,
          label: nombres[`comprobacion_${codigo}`] ?? codigo,
          value: (
            <span className="fila">
              {veredicto === 'bien' ? (
                <Tag kind="success" icon="check">
                  {t.bien}
                </Tag>
              ) : (
                <Tag kind="warning" icon="alert">
                  {t.atencion}
                </Tag>
              )}
              {hallazgos.length > 0 ? hallazgos.join('; ') : t.nada}
            </span>
          ),
        }))}
      />
    </section>
  )
}
