import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { descargar } from '@/api/client'
import type { AnexoDeSolicitud, SolicitudEnRevision } from '@/api/modelos'
import { useProblema } from '@/api/problemaATexto'
import { clienteDeConsultas } from '@/app/consultas'
import { nombreDelCampo } from '@/app/formato/nombres'
import { paths } from '@/app/paths'
import { useNombresDeRoles } from '@/app/sesion/roles'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fecha, fechaHora } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { SummaryList } from '@/ui/SummaryList'
import { Tag } from '@/ui/Tag'
import { Titulo } from '@/ui/Titulo'
import { EstadoDeSolicitud } from '../Estado'
import { CAMPOS, SECCIONES, valorDe } from '@/app/formato/secciones'
import { textos as textosDeSolicitud } from '../textos'
import '../solicitudes.css'
import { consultaSolicitud, type Decision } from './consultas'
import { Decisiones } from './Decisiones'
import { Quedan } from './ListaDeSolicitudes'
import { textos } from './textos'

export function loader({ params }: LoaderFunctionArgs) {
  return clienteDeConsultas.fetchQuery(consultaSolicitud(params.id ?? ''))
}

/** A filed request: what it asks for beside what came with it, what was checked, and the decision. */
export function Component() {
  const t = useTextos(textos)
  const { id = '' } = useParams()
  const { data: solicitud } = useSuspenseQuery(consultaSolicitud(id))
  const [hecho, setHecho] = useState<Decision['que'] | null>(null)
  useEffect(() => {
    // The button that was pressed goes away: the heading, with the news over it, takes the focus.
    if (hecho) document.querySelector<HTMLElement>('#contenido h1')?.focus()
  }, [hecho])
  const { resumen } = solicitud
  return (
    <div className="pila-ancha">
      <div className="pila">
        <p>
          <a href={paths.ministerioSolicitudes}>‹ {t.volver}</a>
        </p>
        {hecho && <Alert kind="success" live title={t[`hecho_${hecho}`]} />}
        <Titulo caption={resumen.radicado} aside={<EstadoDeSolicitud estado={resumen.estado} />}>
          {resumen.empresa}
        </Titulo>
        <Resumen solicitud={solicitud} />
      </div>
      <Comprobaciones solicitud={solicitud} />
      <div className="solicitud-columnas">
        <Pedido solicitud={solicitud} />
        <div className="pila-ancha">
          <Anexos solicitud={solicitud} />
          <Firmas solicitud={solicitud} />
          <Pasos solicitud={solicitud} />
        </div>
      </div>
      <Decisiones key={solicitud.version} solicitud={solicitud} alTerminar={setHecho} />
    </div>
  )
}

interface Props {
  solicitud: SolicitudEnRevision
}

function Resumen({ solicitud }: Props) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const { resumen, clase, correo, revisor, motivo_decision, pasos } = solicitud
  // A corrected one came in again.
  const recibida = pasos.findLast(({ estado }) => estado === 'radicada')
  const opcional = (key: string, label: string, value: string | null) =>
    value === null ? [] : [{ key, label, value }]
  return (
    <SummaryList
      rows={[
        {
          key: 'clase',
          label: t.empresa,
          value: clase === 'creacion' ? t.creacion : t.modificacion,
        },
        { key: 'correo', label: t.tramita, value: correo },
        ...opcional('revisor', t.revisa, revisor),
        ...opcional('recibida', t.recibida, recibida ? fechaHora(recibida.instante, idioma) : null),
        ...opcional('cuenta', t.cuentaDesde, resumen.radicada_el && fecha(resumen.radicada_el)),
        ...opcional('vence', t.vence, resumen.vence_el && fecha(resumen.vence_el)),
        ...(resumen.dias_restantes === null
          ? []
          : [{ key: 'quedan', label: t.quedan, value: <Quedan dias={resumen.dias_restantes} /> }]),
        ...opcional('motivo', t.motivo, motivo_decision),
      ]}
    />
  )
}

function Comprobaciones({ solicitud }: Props) {
  const t = useTextos(textos)
  const nombres = t as unknown as Record<string, string | undefined>
  return (
    <section className="pila-corta" aria-labelledby="comprobaciones">
      <h2 id="comprobaciones">{t.comprobaciones}</h2>
      <SummaryList
        rows={solicitud.comprobaciones.map(({ codigo, veredicto, hallazgos }) => ({
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

function Pedido({ solicitud }: Props) {
  const t = useTextos(textos)
  const comunes = useTextos(textosDeSolicitud)
  const { formulario, departamento, municipio } = solicitud
  const mostrar = (puntero: string) => {
    const valor = valorDe(formulario, puntero)
    if (puntero === '/fecha') return fecha(valor)
    if (puntero === '/empresa/departamento') return departamento
    if (puntero === '/empresa/municipio') return municipio
    if (puntero === '/contador/calidad') {
      return valor === 'contador' ? comunes.contador : comunes.revisorFiscal
    }
    return valor
  }
  return (
    <section className="pila" aria-labelledby="pedido">
      <h2 id="pedido">{t.formulario}</h2>
      {SECCIONES.map((seccion) => (
        <section key={seccion} className="pila-corta" aria-labelledby={`pide-${seccion}`}>
          <h3 id={`pide-${seccion}`}>{comunes[`seccion_${seccion}`]}</h3>
          <SummaryList
            compact
            rows={CAMPOS[seccion].map((puntero) => ({
              key: puntero,
              label: nombreDelCampo(comunes, puntero),
              value: mostrar(puntero),
            }))}
          />
        </section>
      ))}
    </section>
  )
}

function Anexos({ solicitud }: Props) {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const [fallo, setFallo] = useState<string | null>(null)
  const bajar = async (anexo: AnexoDeSolicitud) => {
    if (!anexo.archivo) return
    setFallo(null)
    try {
      const { id, nombre } = anexo.archivo
      await descargar(`/api/v1/solicitudes/${solicitud.resumen.id}/anexos/${id}`, nombre)
    } catch (error) {
      setFallo(enPalabras(error).mensaje)
    }
  }
  return (
    <section className="pila-corta" aria-labelledby="anexos">
      <h2 id="anexos">{t.anexos}</h2>
      {fallo && (
        <Alert kind="error" live title={t.noDescargo}>
          <p>{fallo}</p>
        </Alert>
      )}
      <ul className="pila texto-lista">
        {solicitud.anexos
          .filter(({ clase, archivo }) => archivo ?? clase !== 'formulario_firmado')
          .map((anexo) => (
            <li key={anexo.clase} className="pila-corta">
              <p>
                <strong>{anexo.nombre}</strong>
              </p>
              <p>
                {anexo.archivo
                  ? [
                      anexo.archivo.nombre,
                      anexo.archivo.expedido_el && t.expedido(fecha(anexo.archivo.expedido_el)),
                    ]
                      .filter(Boolean)
                      .join(', ')
                  : t.sinArchivo}
              </p>
              {anexo.archivo && (
                <div>
                  <Button
                    variant="secondary"
                    small
                    icon="download"
                    onClick={() => void bajar(anexo)}
                  >
                    {t.descargar}
                    <span className="solo-lectores"> {anexo.nombre}</span>
                  </Button>
                </div>
              )}
            </li>
          ))}
      </ul>
    </section>
  )
}

function Firmas({ solicitud }: Props) {
  const t = useTextos(textos)
  return (
    <section className="pila-corta" aria-labelledby="firmas">
      <h2 id="firmas">{t.firmas}</h2>
      {solicitud.en_papel && <p>{t.enPapel}</p>}
      <ul className="pila texto-lista">
        {solicitud.firmas.map((firma) => (
          <Firma key={firma.identificacion} firma={firma} />
        ))}
      </ul>
    </section>
  )
}

function Firma({ firma }: { firma: SolicitudEnRevision['firmas'][number] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const calidades = useNombresDeRoles(firma.calidades)
  return (
    <li className="pila-corta">
      <p>
        <strong>{firma.nombre}</strong>, {calidades.join(', ')}
      </p>
      <p>
        {firma.firmada_en
          ? t.firmada(fechaHora(firma.firmada_en, idioma), firma.direccion ?? '')
          : t.sinFirma}
      </p>
      <p className="menor">
        {t.huella}: <code className="solicitud-huella">{firma.huella}</code>
      </p>
    </li>
  )
}

function Pasos({ solicitud }: Props) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const comunes = useTextos(textosDeSolicitud) as unknown as Record<string, string | undefined>
  return (
    <section className="pila-corta" aria-labelledby="pasos">
      <h2 id="pasos">{t.pasos}</h2>
      <ol className="pila-corta texto-lista">
        {solicitud.pasos.map(({ estado, instante }) => (
          <li key={instante + estado}>
            {comunes[`estado_${estado}`] ?? estado}: {fechaHora(instante, idioma)}
          </li>
        ))}
      </ol>
    </section>
  )
}
