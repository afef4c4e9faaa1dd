import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type LoaderFunctionArgs, useLocation, useParams } from 'react-router'
import type { CambioDeEmpresa } from '@/api/modelos'
import { clienteDeConsultas } from '@/app/consultas'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import type { Seccion } from '@/app/formato/secciones'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button, ButtonGroup } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { SummaryList } from '@/ui/SummaryList'
import { Titulo } from '@/ui/Titulo'
import { consultaCambio, corregir, retirar } from './consultas'
import { FormularioDeCambio } from './FormularioDeCambio'
import { Comparacion, Documentos, EstadoDeCambio, useNombreDeMotivo, useSeccion } from './piezas'
import { textos } from './textos'

export function loader({ params }: LoaderFunctionArgs) {
  return clienteDeConsultas.fetchQuery(consultaCambio(params.id ?? ''))
}

/** One change of the own company: where it stands, what it says, and correcting it. */
export function Component() {
  const t = useTextos(textos)
  const { id = '' } = useParams()
  const cache = useQueryClient()
  const seccion = useSeccion()
  const { state } = useLocation()
  const { data: cambio } = useSuspenseQuery(consultaCambio(id))
  const [hecho, setHecho] = useState<string | null>(
    (state as { enviado?: boolean } | null)?.enviado ? t.enviadoTitulo : null,
  )
  const [corrigiendo, setCorrigiendo] = useState(false)
  const { resumen } = cambio
  useEffect(() => {
    // What was pressed goes away: the heading, with the news over it, takes the focus.
    if (hecho) document.querySelector<HTMLElement>('#contenido h1')?.focus()
  }, [hecho])
  const alCambiar = (nuevo: CambioDeEmpresa, noticia: string) => {
    cache.setQueryData(consultaCambio(id).queryKey, nuevo)
    setCorrigiendo(false)
    setHecho(noticia)
  }
  return (
    <div className="lectura pila-ancha">
      <div className="pila">
        <p>
          <a href={paths.empresa}>‹ {t.volver}</a>
        </p>
        {hecho && <Alert kind="success" live title={hecho} />}
        <Titulo aside={<EstadoDeCambio estado={resumen.estado} />}>
          {(corrigiendo ? t.corregirTitulo : t.cambioTitulo)(seccion(resumen.seccion))}
        </Titulo>
        <Motivos cambio={cambio} />
      </div>
      {corrigiendo ? (
        <FormularioDeCambio
          seccion={resumen.seccion as Seccion}
          valores={cambio.valores}
          motivo={cambio.motivo}
          requeridas={cambio.requeridas}
          puestas={cambio.evidencias}
          enviar={(cabeceras, que) => corregir({ id, version: cambio.version }, cabeceras, que)}
          alEnviar={(nuevo) => {
            alCambiar(nuevo, t.enviadoTitulo)
          }}
        />
      ) : (
        <>
          <Resumen cambio={cambio} />
          <section className="pila" aria-labelledby="comparacion">
            <h2 id="comparacion">{t.comparacion}</h2>
            <Comparacion cambio={cambio} />
          </section>
          <Documentos cambio={cambio} ruta={`/api/v1/empresa/cambios/${id}`} />
          <Acciones
            cambio={cambio}
            alCorregir={() => {
              setHecho(null)
              setCorrigiendo(true)
            }}
            alRetirar={(nuevo) => {
              alCambiar(nuevo, t.retiradoTitulo)
            }}
          />
        </>
      )}
    </div>
  )
}

interface DeCambio {
  cambio: CambioDeEmpresa
}

function Motivos({ cambio }: DeCambio) {
  const t = useTextos(textos)
  const nombre = useNombreDeMotivo(cambio)
  if (cambio.motivos.length === 0) return null
  return (
    <Alert kind="warning" title={t.devueltoTitulo}>
      <ul className="texto-lista">
        {cambio.motivos.map(({ campo, motivo }) => (
          <li key={campo}>
            <strong>{nombre(campo)}</strong>: {motivo}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function Resumen({ cambio }: DeCambio) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const { resumen, motivo, motivo_decision } = cambio
  return (
    <SummaryList
      rows={[
        { key: 'quien', label: t.colQuien, value: resumen.pedido_por },
        { key: 'enviado', label: t.colEnviado, value: fechaHora(resumen.enviado_en, idioma) },
        { key: 'motivo', label: t.motivo, value: motivo },
        ...(resumen.decidido_en
          ? [{ key: 'fin', label: t.decidido, value: fechaHora(resumen.decidido_en, idioma) }]
          : []),
        ...(motivo_decision
          ? [{ key: 'decision', label: t.motivoDecision, value: motivo_decision }]
          : []),
      ]}
    />
  )
}

interface DeAcciones extends DeCambio {
  alCorregir: () => void
  alRetirar: (nuevo: CambioDeEmpresa) => void
}

function Acciones({ cambio, alCorregir, alRetirar }: DeAcciones) {
  const t = useTextos(textos)
  const [preguntando, setPreguntando] = useState(false)
  const retiro = useMutation({
    mutationFn: () => retirar(cambio.resumen.id, cambio.version),
    onSuccess: (nuevo) => {
      setPreguntando(false)
      alRetirar(nuevo)
    },
  })
  const devuelto = cambio.resumen.estado === 'devuelta'
  if (!devuelto && !cambio.puede_retirar) return null
  return (
    <>
      <ButtonGroup>
        {devuelto && <Button onClick={alCorregir}>{t.corregir}</Button>}
        {cambio.puede_retirar && (
          <Button
            variant="danger"
            onClick={() => {
              retiro.reset()
              setPreguntando(true)
            }}
          >
            {t.retirar}
          </Button>
        )}
      </ButtonGroup>
      <Dialog
        open={preguntando}
        onClose={() => {
          setPreguntando(false)
        }}
        title={t.retirarTitulo}
        actions={
          <>
            <Button
              variant="danger"
              busy={retiro.isPending}
              onClick={() => {
                retiro.mutate()
              }}
            >
              {t.retirar}
            </Button>
            <Button
              variant="secondary"
              onClick={() => {
                setPreguntando(false)
              }}
            >
              {t.cancelar}
            </Button>
          </>
        }
      >
        <p>{t.retirarTexto}</p>
        {retiro.isError && <FalloDeCarga titulo={t.noSeRetiro} error={retiro.error} />}
      </Dialog>
    </>
  )
}
