import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SolicitudAbierta, SolicitudRadicada } from '@/api/modelos'
import { descargar } from '@/api/client'
import { useProblema } from '@/api/problemaATexto'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { nombreDelCampo } from '@/app/formato/nombres'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { SummaryList } from '@/ui/SummaryList'
import { Titulo } from '@/ui/Titulo'
import { consultaSolicitud, pedirFirmas, radicarEnPapel } from './consultas'
import { Anexo } from './PaginaDeAnexos'
import { Pendientes } from './PaginaDeTareas'
import { loQueFalta, rutaDelCampo } from './avance'
import { ConSolicitud, useFalta, useLugar, useNombreDeParte } from './piezas'
import { Radicado } from './Radicado'
import { CAMPOS, SECCIONES, valorDe } from '@/app/formato/secciones'
import { olvidarSecreto } from './secreto'
import { textos } from './textos'

/** All that was written, to be checked before both persons sign it. */
export function Component() {
  const t = useTextos(textos)
  const [radicada, setRadicada] = useState<SolicitudRadicada | null>(null)
  if (radicada) return <Radicado radicada={radicada} />
  return (
    <ConSolicitud titulo={t.revisar}>
      {(solicitud, secreto) => (
        <Revision solicitud={solicitud} secreto={secreto} alRadicar={setRadicada} />
      )}
    </ConSolicitud>
  )
}

interface Props {
  solicitud: SolicitudAbierta
  secreto: string
  alRadicar: (radicada: SolicitudRadicada) => void
}

function Revision({ solicitud, secreto, alRadicar }: Props) {
  const t = useTextos(textos)
  const enPalabras = useFalta()
  const cache = useQueryClient()
  const nombre = useNombreDeParte()
  const completa = solicitud.faltas.length === 0
  const firmas = useMutation({
    mutationFn: () => pedirFirmas(secreto, solicitud),
    onSuccess: (nueva) => {
      cache.setQueryData(consultaSolicitud(secreto).queryKey, nueva)
      document.querySelector<HTMLElement>('#contenido h1')?.focus()
    },
  })
  const pendiente = solicitud.estado === 'pendiente_firmas'
  return (
    <div className="pila">
      <p>
        <a href={paths.solicitud}>‹ {t.volverALista}</a>
      </p>
      <Titulo caption={solicitud.formulario.empresa.razon_social || undefined}>{t.revisar}</Titulo>
      {pendiente && <Pendientes solicitud={solicitud} secreto={secreto} />}
      {!completa && (
        <Alert kind="warning" title={t.faltanTitulo(solicitud.faltas.length)}>
          <ul className="texto-lista">
            {solicitud.faltas.map((falta) => (
              <li key={falta.campo + falta.codigo}>
                <a href={rutaDelCampo(falta.campo)}>{enPalabras(falta)}</a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Respuestas solicitud={solicitud} />
      {!pendiente && (
        <section className="lectura pila" aria-labelledby="enviar">
          <h2 id="enviar">{t.firmarEnLinea}</h2>
          <p>{t.firmarEnLineaTexto}</p>
          {firmas.isError && <FalloDeCarga titulo={t.noSeEnvio} error={firmas.error} />}
          <div className="fila">
            <Button
              busy={firmas.isPending}
              disabledReason={completa ? null : t.primeroComplete(loQueFalta(solicitud, nombre))}
              onClick={() => {
                firmas.mutate()
              }}
            >
              {t.pedirFirmas}
            </Button>
          </div>
        </section>
      )}
      <Papel solicitud={solicitud} secreto={secreto} alRadicar={alRadicar} />
    </div>
  )
}

function Respuestas({ solicitud }: { solicitud: SolicitudAbierta }) {
  const t = useTextos(textos)
  const lugar = useLugar()
  const { formulario, anexos } = solicitud
  const mostrar = (puntero: string) => {
    const valor = valorDe(formulario, puntero)
    const [departamento, municipio] = lugar(
      formulario.empresa.departamento,
      formulario.empresa.municipio,
    )
    if (valor === '') return t.sinEscribir
    if (puntero === '/fecha') return fecha(valor)
    if (puntero === '/empresa/departamento') return departamento
    if (puntero === '/empresa/municipio') return municipio
    if (puntero === '/contador/calidad') {
      return valor === 'contador' ? t.contador : t.revisorFiscal
    }
    return valor
  }
  return (
    <>
      {SECCIONES.map((seccion) => (
        <section key={seccion} className="pila-corta" aria-labelledby={`resumen-${seccion}`}>
          <h2 id={`resumen-${seccion}`}>{t[`seccion_${seccion}`]}</h2>
          <SummaryList
            rows={CAMPOS[seccion].map((puntero) => ({
              key: puntero,
              label: nombreDelCampo(t, puntero),
              value: mostrar(puntero),
              changeHref: paths.solicitudSeccion(seccion),
              changeLabel: `${nombreDelCampo(t, puntero)}, ${t[`seccion_${seccion}`]}`,
            }))}
          />
        </section>
      ))}
      <section className="pila-corta" aria-labelledby="resumen-anexos">
        <h2 id="resumen-anexos">{t.anexos}</h2>
        <SummaryList
          rows={anexos
            .filter(({ clase }) => clase !== 'formulario_firmado')
            .map(({ clase, archivo }) => ({
              key: clase,
              label: nombreDelCampo(t, `/anexos/${clase}`),
              value: archivo?.nombre ?? t.sinAdjuntar,
              changeHref: paths.solicitudAnexos,
            }))}
        />
      </section>
    </>
  )
}

/** The other way: printed, signed by hand, scanned. */
function Papel({ solicitud, secreto, alRadicar }: Props) {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const cache = useQueryClient()
  const [fallo, setFallo] = useState<string | null>(null)
  const nombre = useNombreDeParte()
  const sinCampos = solicitud.faltas.some(({ campo }) => !campo.startsWith('/anexos/'))
  const firmado = solicitud.anexos.find(({ clase }) => clase === 'formulario_firmado')
  const radicacion = useMutation({
    mutationFn: () => radicarEnPapel(secreto, solicitud),
    onSuccess: (radicada) => {
      olvidarSecreto()
      cache.removeQueries({ queryKey: consultaSolicitud(secreto).queryKey })
      alRadicar(radicada)
    },
  })
  const imprimir = async () => {
    setFallo(null)
    try {
      await descargar('/api/v1/solicitud-de-usuarios/borrador/pdf', 'solicitud-de-usuarios.pdf', {
        'X-Ser-Enlace': secreto,
      })
    } catch (error) {
      setFallo(enPalabras(error).mensaje)
    }
  }
  return (
    <section className="lectura pila" aria-labelledby="papel">
      <h2 id="papel">{t.firmarAMano}</h2>
      <p>{t.firmarAManoTexto}</p>
      {fallo && <Alert kind="error" live title={fallo} />}
      <div className="fila">
        <Button
          variant="secondary"
          disabledReason={
            sinCampos ? t.noSeImprime(loQueFalta(solicitud, nombre, SECCIONES)) : null
          }
          onClick={() => void imprimir()}
        >
          {t.imprimir}
        </Button>
      </div>
      {firmado && !sinCampos && <Anexo anexo={firmado} solicitud={solicitud} secreto={secreto} />}
      {firmado?.archivo && (
        <>
          {radicacion.isError && <FalloDeCarga titulo={t.noSeEnvio} error={radicacion.error} />}
          <div className="fila">
            <Button
              busy={radicacion.isPending}
              disabledReason={
                solicitud.faltas.length > 0
                  ? t.primeroComplete(loQueFalta(solicitud, nombre))
                  : null
              }
              onClick={() => {
                radicacion.mutate()
              }}
            >
              {t.radicar}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
