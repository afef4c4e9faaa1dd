import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import type { IncidenciaCompleta } from '@/api/modelos'
import { ListaDeAdjuntos } from '@/app/adjuntos/ListaDeAdjuntos'
import { clienteDeConsultas } from '@/app/consultas'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { usePermiso } from '@/app/sesion/usePersona'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { SummaryList } from '@/ui/SummaryList'
import { Titulo } from '@/ui/Titulo'
import { Acciones } from './Acciones'
import { type Accion, atender, consultaIncidencia, rutaDeImagen } from './consultas'
import './incidencias.css'
import { EstadoDeCaso } from './Piezas'
import { textos } from './textos'

export function loader({ params }: LoaderFunctionArgs) {
  return clienteDeConsultas.fetchQuery(consultaIncidencia(params.id ?? ''))
}

/** One case with all it says, and what an officer may do with it. */
export function Component() {
  const t = useTextos(textos)
  const cache = useQueryClient()
  const { id = '' } = useParams()
  const { data: una } = useSuspenseQuery(consultaIncidencia(id))
  const puede = usePermiso('atender_incidencias')
  const [hecho, setHecho] = useState<Accion['que'] | null>(null)
  const atencion = useMutation({
    mutationFn: (accion: Accion) => atender(id, una.version, accion),
    onSuccess: async (nueva, { que }) => {
      cache.setQueryData(consultaIncidencia(id).queryKey, nueva)
      setHecho(que)
      await cache.invalidateQueries({ queryKey: ['incidencias', 'lista'] })
      document.querySelector<HTMLElement>('#contenido h1')?.focus()
    },
  })
  return (
    <div className="pila">
      <p>
        <a href={paths.ministerioIncidencias}>‹ {t.volver}</a>
      </p>
      {hecho && !atencion.isError && (
        <Alert kind="success" live title={t[`hecho_${hecho}`]}>
          <p>{t.hechoTexto}</p>
        </Alert>
      )}
      <Titulo documentTitle={una.caso} aside={<EstadoDeCaso estado={una.estado} />}>
        {una.caso}
      </Titulo>
      <Hechos una={una} />
      {puede && (
        <Acciones
          key={una.version}
          acciones={una.acciones}
          enviando={atencion.isPending}
          fallo={atencion.isError && <FalloDeCarga titulo={t.noSeHizo} error={atencion.error} />}
          alAtender={(accion) => {
            atencion.mutate(accion)
          }}
        />
      )}
    </div>
  )
}

function Hechos({ una }: { una: IncidenciaCompleta }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const texto = (titulo: string, id: string, dicho: string) =>
    dicho && (
      <section className="pila-corta" aria-labelledby={id}>
        <h2 id={id}>{titulo}</h2>
        <p className="incidencia-texto lectura">{dicho}</p>
      </section>
    )
  return (
    <>
      {texto(t.incidencia, 'incidencia', una.incidencia)}
      {texto(t.pasos, 'pasos', una.pasos)}
      <section className="pila-corta" aria-labelledby="imagenes">
        <h2 id="imagenes">{t.imagenes}</h2>
        {una.adjuntos.length > 0 ? (
          <ListaDeAdjuntos
            archivos={una.adjuntos}
            ruta={rutaDeImagen(una.id)}
            rotulo={t.imagenes}
          />
        ) : (
          <p>{t.sinImagenes}</p>
        )}
      </section>
      <section className="pila-corta" aria-labelledby="quien">
        <h2 id="quien">{t.quien}</h2>
        <SummaryList
          rows={[
            { key: 'nombre', label: t.nombre, value: una.nombre },
            { key: 'correo', label: t.correo, value: una.correo },
            { key: 'sesion', label: t.quien, value: una.con_sesion ? t.conSesion : t.sinSesion },
            { key: 'empresa', label: t.empresa, value: una.empresa },
            { key: 'nit', label: t.nit, value: una.nit },
            { key: 'codigo', label: t.codigo, value: una.codigo || t.sinDato },
            { key: 'expediente', label: t.expediente, value: una.expediente || t.sinDato },
          ]}
        />
      </section>
      <section className="pila-corta" aria-labelledby="contexto">
        <h2 id="contexto">{t.contexto}</h2>
        <SummaryList
          rows={[
            { key: 'cuando', label: t.reportado, value: fechaHora(una.registrada_en, idioma) },
            { key: 'pagina', label: t.pagina, value: una.pagina || t.sinDato },
            { key: 'navegador', label: t.navegador, value: una.navegador || t.sinDato },
            {
              key: 'fallida',
              label: t.solicitudFallida,
              value: una.solicitud_fallida ?? t.sinDato,
            },
            { key: 'solicitud', label: t.solicitud, value: una.solicitud_id },
            { key: 'responsable', label: t.responsable, value: una.responsable ?? t.sinDato },
          ]}
        />
      </section>
      {texto(t.respuesta, 'respuesta', una.respuesta ?? '')}
    </>
  )
}
