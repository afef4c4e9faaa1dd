import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { AnexoDeSolicitud, SolicitudAbierta } from '@/api/modelos'
import { esCodigo } from '@/api/problema'
import { problemaDe, useProblema } from '@/api/problemaATexto'
import { useCambiosSinGuardar } from '@/app/cambios_sin_guardar/useCambiosSinGuardar'
import { nombreDelCampo } from '@/app/formato/nombres'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { leerFecha } from '@/lib/leerFecha'
import { Alert } from '@/ui/Alert'
import { Button, ButtonGroup, LinkButton } from '@/ui/Button'
import { DateBox } from '@/ui/DateBox/DateBox'
import { LiveRegion } from '@/ui/LiveRegion'
import { SummaryList } from '@/ui/SummaryList'
import { Tag } from '@/ui/Tag'
import { TextField } from '@/ui/TextField'
import { Titulo } from '@/ui/Titulo'
import { adjuntar, consultaSolicitud, quitarAnexo } from './consultas'
import { useCampoPedido } from './useCampoPedido'
import { ConSolicitud, OtraVersion, useFalta } from './piezas'
import { textos } from './textos'

/** Same limit as the server's. */
const MAXIMO_BYTES = 1_000_000

/** The documents that go with the request. */
export function Component() {
  const t = useTextos(textos)
  useCampoPedido((campo) => idDeAnexo(campo.replace('/anexos/', '')))
  return (
    <ConSolicitud titulo={t.anexos}>
      {(solicitud, secreto) => (
        <div className="lectura pila-ancha">
          <div className="pila">
            <p>
              <a href={paths.solicitud}>‹ {t.volverALista}</a>
            </p>
            <Titulo>{t.anexos}</Titulo>
            <p>{t.anexosGuia}</p>
          </div>
          {solicitud.anexos
            .filter(({ clase }) => clase !== 'formulario_firmado')
            .map((anexo) => (
              <Anexo key={anexo.clase} anexo={anexo} solicitud={solicitud} secreto={secreto} />
            ))}
          <div className="fila">
            <LinkButton href={paths.solicitud}>{t.volverALista}</LinkButton>
          </div>
        </div>
      )}
    </ConSolicitud>
  )
}

const idDeAnexo = (clase: string) => `archivo-${clase}`

interface Props {
  anexo: AnexoDeSolicitud
  solicitud: SolicitudAbierta
  secreto: string
}

/** One document: what it is, what was attached, and attaching another. */
export function Anexo({ anexo, solicitud, secreto }: Props) {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const deLaFalta = useFalta()
  const cache = useQueryClient()
  const { clase, archivo: puesto } = anexo
  const conFecha = clase !== 'formulario_firmado'
  const nombre = nombreDelCampo(t, `/anexos/${clase}`)
  const falta = puesto && solicitud.faltas.find(({ campo }) => campo === `/anexos/${clase}`)
  const motivo = solicitud.motivos.find(({ campo }) => campo === `/anexos/${clase}`)
  const [archivo, setArchivo] = useState<File | null>(null)
  const [dia, setDia] = useState('')
  const [errores, setErrores] = useState<{ archivo?: string; dia?: string }>({})
  const { pregunta, soltar } = useCambiosSinGuardar(archivo !== null || dia !== '')
  const alGuardar = (nueva: SolicitudAbierta) => {
    cache.setQueryData(consultaSolicitud(secreto).queryKey, nueva)
  }
  const subida = useMutation({
    mutationFn: (datos: { archivo: File; expedido_el: string | null }) =>
      adjuntar(secreto, solicitud, { clase, ...datos }),
    onSuccess: (nueva) => {
      setArchivo(null)
      setDia('')
      alGuardar(nueva)
    },
  })
  const retiro = useMutation({
    mutationFn: () => quitarAnexo(secreto, solicitud, clase),
    onSuccess: alGuardar,
  })
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (subida.isPending) return
    const lectura = leerFecha(dia)
    const mal = {
      ...(!archivo && { archivo: t.archivoFalta }),
      ...(archivo && archivo.size > MAXIMO_BYTES && { archivo: t.archivoGrande }),
      ...(conFecha && !lectura.ok && { dia: t.expedicionMal }),
    }
    // Only what is wrong now is said: what failed before is no longer what stands here.
    setErrores(mal)
    subida.reset()
    retiro.reset()
    if (Object.keys(mal).length > 0 || !archivo) return
    subida.mutate({ archivo, expedido_el: lectura.ok ? lectura.fecha : null })
  }
  const fallo = subida.error ?? retiro.error
  return (
    <section className="pila" aria-labelledby={`anexo-${clase}`}>
      <h2 id={`anexo-${clase}`}>{nombre}</h2>
      <p>{anexo.ayuda}</p>
      {anexo.dias_maximos !== null && <p>{t.antiguedad(anexo.dias_maximos)}</p>}
      {motivo && !fallo && <Alert kind="warning" title={motivo.motivo} />}
      {fallo &&
        (esCodigo(fallo, 'VERSION_DESACTUALIZADA') ? (
          <OtraVersion
            alVer={() => {
              soltar()
              location.reload()
            }}
          />
        ) : (
          <Alert kind="error" live title={t.noSeAdjunto}>
            <p>{problemaDe(fallo).errores?.[0]?.mensaje ?? enPalabras(fallo).mensaje}</p>
          </Alert>
        ))}
      <LiveRegion>{subida.isSuccess ? t.adjuntado(nombre) : ''}</LiveRegion>
      {puesto ? (
        <>
          <SummaryList
            compact
            rows={[
              { key: 'archivo', label: t.archivo, value: puesto.nombre },
              {
                key: 'tamano',
                label: t.tamano,
                value: `${String(Math.ceil(puesto.tamano / 1000))} kB`,
              },
              ...(puesto.expedido_el
                ? [{ key: 'dia', label: t.expedicion, value: fecha(puesto.expedido_el) }]
                : []),
            ]}
          />
          <ButtonGroup>
            {falta ? (
              <Tag kind="warning" icon="alert">
                {t.adjuntoConFalta}
              </Tag>
            ) : (
              <Tag kind="success" icon="check">
                {t.completa}
              </Tag>
            )}
            <Button
              variant="secondary"
              small
              busy={retiro.isPending}
              onClick={() => {
                retiro.mutate()
              }}
            >
              {t.quitar}
              <span className="solo-lectores"> {nombre}</span>
            </Button>
          </ButtonGroup>
          {falta && !fallo && <p>{deLaFalta(falta)}</p>}
        </>
      ) : (
        <form className="pila" noValidate onSubmit={enviar} aria-label={nombre}>
          <TextField
            id={idDeAnexo(clase)}
            label={t.elegirArchivo(nombre)}
            hint={t.archivoAyuda}
            error={errores.archivo ?? null}
            required
            type="file"
            accept=".pdf,.jpg,.jpeg,.png"
            onChange={(evento) => {
              const elegido = evento.target.files?.[0] ?? null
              setArchivo(elegido)
              subida.reset()
              setErrores(elegido && elegido.size > MAXIMO_BYTES ? { archivo: t.archivoGrande } : {})
            }}
          />
          {conFecha && (
            <DateBox
              id={`dia-${clase}`}
              label={t.expedicion}
              error={errores.dia ?? null}
              required
              value={dia}
              onChange={setDia}
            />
          )}
          <div className="fila">
            <Button type="submit" busy={subida.isPending}>
              {subida.isPending ? t.adjuntando : t.adjuntar}
              <span className="solo-lectores"> {nombre}</span>
            </Button>
          </div>
        </form>
      )}
      {pregunta}
    </section>
  )
}
