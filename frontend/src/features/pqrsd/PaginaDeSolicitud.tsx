import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import type { PqrsdCompleta } from '@/api/modelos'
import { ListaDeAdjuntos } from '@/app/adjuntos/ListaDeAdjuntos'
import { clienteDeConsultas } from '@/app/consultas'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { usePermiso } from '@/app/sesion/usePersona'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora, fechaLarga } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { SummaryList } from '@/ui/SummaryList'
import { Titulo } from '@/ui/Titulo'
import { Acciones } from './Acciones'
import { type Accion, atender, consultaSolicitud, rutaDeAdjunto } from './consultas'
import { DiasRestantes, EstadoDePqrsd, usePalabras } from './Piezas'
import './pqrsd.css'
import { textos } from './textos'

export function loader({ params }: LoaderFunctionArgs) {
  return clienteDeConsultas.fetchQuery(consultaSolicitud(params.id ?? ''))
}

/** One request with all it says, and what an officer may do with it. */
export function Component() {
  const t = useTextos(textos)
  const cache = useQueryClient()
  const { id = '' } = useParams()
  const { data: una } = useSuspenseQuery(consultaSolicitud(id))
  const puede = usePermiso('atender_pqrsd')
  const [hecho, setHecho] = useState<Accion['que'] | null>(null)
  const atencion = useMutation({
    mutationFn: (accion: Accion) => atender(id, una.version, accion),
    onSuccess: async (nueva, { que }) => {
      cache.setQueryData(consultaSolicitud(id).queryKey, nueva)
      setHecho(que)
      await cache.invalidateQueries({ queryKey: ['pqrsd', 'cola'] })
      document.querySelector<HTMLElement>('#contenido h1')?.focus()
    },
  })
  return (
    <div className="pila">
      <p>
        <a href={paths.ministerioPqrsd}>‹ {t.volver}</a>
      </p>
      {hecho && !atencion.isError && (
        <Alert kind="success" live title={t[`hecho_${hecho}`]}>
          <p>{t.hechoTexto}</p>
        </Alert>
      )}
      <Titulo documentTitle={una.radicado} aside={<EstadoDePqrsd estado={una.estado} />}>
        {una.radicado}
      </Titulo>
      <Hechos una={una} />
      {puede && (
        <Acciones
          key={una.version}
          una={una}
          enviando={atencion.isPending}
          fallo={atencion.isError && <FalloDeCarga titulo={t.noSeHizo} error={atencion.error} />}
          alAtender={(accion, alTerminar) => {
            atencion.mutate(accion, { onSuccess: alTerminar })
          }}
        />
      )}
      <Camino una={una} />
    </div>
  )
}

function Hechos({ una }: { una: PqrsdCompleta }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const palabras = usePalabras()
  const ruta = rutaDeAdjunto(una.id)
  return (
    <>
      <SummaryList
        rows={[
          { key: 'tipo', label: t.tipo, value: palabras('tipo', una.tipo) },
          {
            key: 'plazo',
            label: t.venceEl,
            value: (
              <>
                {fechaLarga(una.vence_el, idioma)}{' '}
                <DiasRestantes dias={una.dias_restantes} estado={una.estado} />
              </>
            ),
          },
          { key: 'norma', label: t.norma, value: <span lang="es-CO">{una.norma_plazo}</span> },
          { key: 'recibida', label: t.recibida, value: fechaHora(una.registrada_en, idioma) },
          { key: 'cuenta', label: t.cuentaDesde, value: fechaLarga(una.radicada_el, idioma) },
          { key: 'responsable', label: t.responsable, value: una.responsable ?? t.nadie },
        ]}
      />
      <section className="pila-corta" aria-labelledby="detalle">
        <h2 id="detalle">{t.detalle}</h2>
        <p className="pqrsd-texto lectura" lang="es-CO">
          {una.detalle}
        </p>
      </section>
      <section className="pila-corta" aria-labelledby="anexos">
        <h2 id="anexos">{t.anexosRotulo}</h2>
        {una.adjuntos.length > 0 ? (
          <ListaDeAdjuntos archivos={una.adjuntos} ruta={ruta} rotulo={t.anexosRotulo} />
        ) : (
          <p>{t.sinArchivos}</p>
        )}
      </section>
      <section className="pila-corta" aria-labelledby="datos">
        <h2 id="datos">{t.datosDeQuien}</h2>
        <SummaryList
          rows={[
            { key: 'nombre', label: t.nombre, value: una.nombre },
            {
              key: 'identificacion',
              label: palabras('id', una.tipo_identificacion),
              value: una.identificacion,
            },
            { key: 'correo', label: t.correo, value: una.correo },
            { key: 'telefono', label: t.telefono, value: una.telefono },
            {
              key: 'direccion',
              label: t.direccion,
              value: [una.direccion, una.ciudad, una.departamento, una.pais]
                .filter((parte, i, partes) => parte && parte !== partes[i - 1])
                .join(', '),
            },
            { key: 'terminos', label: t.terminos, value: t.version(una.terminos_version) },
          ]}
        />
      </section>
      {una.respuesta && (
        <section className="pila-corta" aria-labelledby="respuesta">
          <h2 id="respuesta">{t.respuesta}</h2>
          <p className="pqrsd-texto lectura" lang="es-CO">
            {una.respuesta}
          </p>
          {una.adjuntos_respuesta.length > 0 && (
            <ListaDeAdjuntos
              archivos={una.adjuntos_respuesta}
              ruta={ruta}
              rotulo={t.archivosRespuesta}
            />
          )}
        </section>
      )}
    </>
  )
}

function Camino({ una }: { una: PqrsdCompleta }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const palabras = usePalabras()
  return (
    <section className="pila-corta" aria-labelledby="camino">
      <h2 id="camino">{t.camino}</h2>
      <ol className="pqrsd-pasos">
        {una.pasos.map(({ estado, ocurrido_en, quien, texto }) => (
          <li key={ocurrido_en + estado}>
            {palabras('estado', estado)}{' '}
            <span className="suave">
              ({fechaHora(ocurrido_en, idioma)}
              {quien && `, ${t.quienLoHizo(quien)}`})
            </span>
            {texto && (
              <p className="pqrsd-texto" lang="es-CO">
                {texto}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
