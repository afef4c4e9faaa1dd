import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { clienteDeConsultas } from '@/app/consultas'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { usePermiso } from '@/app/sesion/usePersona'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { SummaryList } from '@/ui/SummaryList'
import { Titulo } from '@/ui/Titulo'
import { alReenviar, consultaCorreo, reenviar } from './consultas'
import './correos.css'
import { EstadoDeCorreo, useClaseDeCorreo } from './Piezas'
import { textos } from './textos'

export function loader({ params }: LoaderFunctionArgs) {
  return clienteDeConsultas.fetchQuery(consultaCorreo(params.id ?? ''))
}

/** One mail: what it said without its secrets, and what became of it. */
export function Component() {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const cache = useQueryClient()
  const claseEn = useClaseDeCorreo()
  const { id = '' } = useParams()
  const { data: correo } = useSuspenseQuery(consultaCorreo(id))
  const puede = usePermiso('reenviar_correos')
  const reenvio = useMutation({
    mutationFn: () => reenviar(id),
    onSuccess: async (nuevo) => {
      await alReenviar(cache, nuevo)
      // The button goes away: the heading, with the news over it, takes the focus.
      document.querySelector<HTMLElement>('#contenido h1')?.focus()
    },
  })
  const cuando = (instante: string | null) => (instante ? fechaHora(instante, idioma) : '–')
  return (
    <div className="pila">
      <p>
        <a href={paths.ministerioCorreos}>‹ {t.volver}</a>
      </p>
      {reenvio.isSuccess && (
        <Alert kind="success" live title={t.reenviado}>
          <p>{t.reenviadoTexto}</p>
        </Alert>
      )}
      {reenvio.isError && <FalloDeCarga titulo={t.noSeReenvio} error={reenvio.error} />}
      <Titulo
        caption={claseEn(correo.clase)}
        documentTitle={correo.asunto ?? t.correo}
        aside={<EstadoDeCorreo estado={correo.estado} />}
      >
        {correo.asunto ? <TextoDelServidor>{correo.asunto}</TextoDelServidor> : t.correo}
      </Titulo>
      <SummaryList
        rows={[
          { key: 'para', label: t.destinatario, value: correo.destinatario },
          { key: 'creado', label: t.creado, value: cuando(correo.creado_en) },
          { key: 'enviado', label: t.enviado, value: cuando(correo.enviado_en) },
          ...(correo.rebotado_en
            ? [{ key: 'rebotado', label: t.rebotado, value: cuando(correo.rebotado_en) }]
            : []),
          ...(correo.causa ? [{ key: 'causa', label: t.causa, value: correo.causa }] : []),
        ]}
      />
      {puede && correo.reenviable && (
        <Button
          busy={reenvio.isPending}
          onClick={() => {
            reenvio.mutate()
          }}
        >
          {t.reenviar}
        </Button>
      )}
      <section className="pila-corta" aria-labelledby="dice">
        <h2 id="dice">{t.loQueDice}</h2>
        {correo.texto ? (
          <div className="correo-texto" lang="es-CO">
            {correo.texto}
          </div>
        ) : (
          <p>{t.sinEnviar}</p>
        )}
      </section>
    </div>
  )
}
