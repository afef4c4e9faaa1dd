import { useMutation } from '@tanstack/react-query'
import type { SolicitudAbierta } from '@/api/modelos'
import { esCodigo } from '@/api/problema'
import { useProblema } from '@/api/problemaATexto'
import { nombreDelCampo } from '@/app/formato/nombres'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { Tag } from '@/ui/Tag'
import { TaskList } from '@/ui/TaskList'
import { Titulo } from '@/ui/Titulo'
import { reenviarFirmas } from './consultas'
import { ConSolicitud, useNombreDeParte } from './piezas'
import { SECCIONES } from '@/app/formato/secciones'
import { type Avance, avanceDe, faltasDe, loQueFalta, type Parte, rutaDelCampo } from './avance'
import { textos } from './textos'

/** The request as a list of what there is to do. */
export function Component() {
  const t = useTextos(textos)
  return (
    <ConSolicitud titulo={t.titulo}>
      {(solicitud, secreto) => <Tareas solicitud={solicitud} secreto={secreto} />}
    </ConSolicitud>
  )
}

interface Props {
  solicitud: SolicitudAbierta
  secreto: string
}

function Tareas({ solicitud, secreto }: Props) {
  const t = useTextos(textos)
  const { estado, faltas, motivos, formulario } = solicitud
  const nombre = useNombreDeParte()
  const tarea = (parte: Parte, ayuda: string) => {
    const [primera, ...otras] = faltasDe(solicitud, parte)
    const avance = avanceDe(solicitud, parte)
    const ruta = parte === 'anexos' ? paths.solicitudAnexos : paths.solicitudSeccion(parte)
    const aCorregir = avance === 'con_errores' ? primera : undefined
    return {
      key: parte,
      title: nombre(parte),
      hint: aCorregir ? t.porDonde(otras.length + 1, nombreDelCampo(t, aCorregir.campo)) : ayuda,
      // Straight to what is wrong, if something is.
      href: aCorregir ? rutaDelCampo(aCorregir.campo) : ruta,
      status: <Marca avance={avance} />,
    }
  }
  return (
    <div className="lectura pila">
      <Titulo caption={formulario.empresa.razon_social || undefined}>{t.titulo}</Titulo>
      {estado === 'pendiente_firmas' && <Pendientes solicitud={solicitud} secreto={secreto} />}
      {estado === 'devuelta' && (
        <Alert kind="warning" title={t.devueltaTitulo}>
          <p>{t.devueltaTexto(solicitud.radicado ?? '')}</p>
          <ul className="texto-lista">
            {motivos.map(({ campo, motivo }) => (
              <li key={campo}>
                <strong>{nombreDelCampo(t, campo)}</strong>: {motivo}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <p>{t.tareasIntro(solicitud.correo)}</p>
      <TaskList
        numbered
        items={[
          ...SECCIONES.map((seccion) => tarea(seccion, t[`seccion_${seccion}_ayuda`])),
          tarea('anexos', t.anexosAyuda),
          {
            key: 'revisar',
            title: t.revisar,
            hint:
              faltas.length > 0 ? t.antesDeEnviar(loQueFalta(solicitud, nombre)) : t.revisarAyuda,
            href: paths.solicitudRevisar,
            status:
              estado === 'pendiente_firmas' ? (
                <Tag kind="info">{t.enFirmas}</Tag>
              ) : (
                <Tag>{faltas.length > 0 ? t.noSePuede : t.listaParaEnviar}</Tag>
              ),
          },
        ]}
      />
    </div>
  )
}

function Marca({ avance }: { avance: Avance }) {
  const t = useTextos(textos)
  switch (avance) {
    case 'completa':
      return (
        <Tag kind="success" icon="check">
          {t.completa}
        </Tag>
      )
    case 'con_errores':
      return (
        <Tag kind="warning" icon="alert">
          {t.conErrores}
        </Tag>
      )
    case 'por_corregir':
      return <Tag kind="warning">{t.porCorregir}</Tag>
    case 'sin_empezar':
      return <Tag kind="info">{t.falta}</Tag>
  }
}

/** Who signed and who is being waited for, who may be sent the link again. */
export function Pendientes({ solicitud, secreto }: Props) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const enPalabras = useProblema()
  const reenvio = useMutation({ mutationFn: () => reenviarFirmas(secreto) })
  return (
    <Alert kind="info" title={t.pendienteTitulo}>
      <p>{t.pendienteTexto}</p>
      <ul className="texto-lista">
        {solicitud.firmas.map(({ nombre, correo, firmada_en }) => (
          <li key={correo}>
            <strong>{nombre}</strong>:{' '}
            {firmada_en ? t.firmo(fechaHora(firmada_en, idioma)) : t.esperamos(correo)}
          </li>
        ))}
      </ul>
      <p>{t.reenviarFirmasAyuda}</p>
      <div className="fila">
        <Button
          variant="secondary"
          small
          busy={reenvio.isPending}
          onClick={() => {
            reenvio.mutate()
          }}
        >
          {t.reenviarFirmas}
        </Button>
      </div>
      <p role="status">
        {reenvio.isSuccess
          ? t.firmasReenviadas
          : esCodigo(reenvio.error, 'DEMASIADAS_PETICIONES')
            ? t.reenvioMuySeguido
            : reenvio.isError
              ? enPalabras(reenvio.error).mensaje
              : ''}
      </p>
    </Alert>
  )
}
