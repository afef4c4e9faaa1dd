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
import { ConSolicitud } from './piezas'
import { esDe, SECCIONES } from '@/app/formato/secciones'
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
  const marca = (esSuyo: (campo: string) => boolean) => {
    if (motivos.some(({ campo }) => esSuyo(campo))) {
      return <Tag kind="warning">{t.porCorregir}</Tag>
    }
    return faltas.some(({ campo }) => esSuyo(campo)) ? (
      <Tag kind="info">{t.falta}</Tag>
    ) : (
      <Tag kind="success" icon="check">
        {t.completa}
      </Tag>
    )
  }
  const enAnexos = (campo: string) => campo.startsWith('/anexos/')
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
          ...SECCIONES.map((seccion) => ({
            key: seccion,
            title: t[`seccion_${seccion}`],
            hint: t[`seccion_${seccion}_ayuda`],
            href: paths.solicitudSeccion(seccion),
            status: marca((campo) => esDe(seccion, campo)),
          })),
          {
            key: 'anexos',
            title: t.anexos,
            hint: t.anexosAyuda,
            href: paths.solicitudAnexos,
            status: marca(enAnexos),
          },
          {
            key: 'revisar',
            title: t.revisar,
            hint: t.revisarAyuda,
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
