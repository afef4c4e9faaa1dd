import { useMutation, useQuery } from '@tanstack/react-query'
import { api, datos } from '@/api/client'
import { esCodigo } from '@/api/problema'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { Skeleton } from '@/ui/Loading'
import { SummaryList } from '@/ui/SummaryList'
import { Titulo } from '@/ui/Titulo'
import { useSecretoDelEnlace } from './secreto'
import { textos } from './textos'

/** The legal representative certifies that the company has its account. Another link is another page. */
export function Component() {
  const secreto = useSecretoDelEnlace()
  return <Recibo key={secreto} secreto={secreto} />
}

function Recibo({ secreto }: { secreto: string }) {
  const t = useTextos(textos)
  const certificacion = useMutation({
    mutationFn: () =>
      datos(api.POST('/api/v1/solicitud-de-usuarios/recibo', { body: { secreto } })),
    onSuccess: () => {
      history.replaceState(history.state, '', location.pathname)
    },
  })
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['recibo-de-usuario', secreto],
    queryFn: () =>
      datos(api.POST('/api/v1/solicitud-de-usuarios/recibo/enlace', { body: { secreto } })),
    enabled: secreto !== '' && !certificacion.isSuccess,
    retry: false,
    gcTime: 0,
  })
  if (certificacion.isSuccess) {
    return (
      <div className="lectura pila">
        <Titulo>{t.certificadoTitulo}</Titulo>
        <p>{t.certificadoTexto}</p>
      </div>
    )
  }
  if (data) {
    return (
      <div className="lectura pila">
        <Titulo caption={data.empresa}>{t.reciboTitulo}</Titulo>
        <p>{t.reciboTexto(data.administrador)}</p>
        <SummaryList
          compact
          rows={[
            { key: 'empresa', label: t.campo_razon_social, value: data.empresa },
            { key: 'radicado', label: t.radicado, value: data.radicado },
            { key: 'representante', label: t.seccion_representante, value: data.representante },
            { key: 'administrador', label: t.seccion_administrador, value: data.administrador },
          ]}
        />
        {certificacion.isError && (
          <FalloDeCarga titulo={t.noSeCertifico} error={certificacion.error} />
        )}
        <div className="fila">
          <Button
            busy={certificacion.isPending}
            onClick={() => {
              certificacion.mutate()
            }}
          >
            {t.certificar}
          </Button>
        </div>
      </div>
    )
  }
  const vencido = secreto === '' || (error && esCodigo(error, 'ENLACE_VENCIDO'))
  return (
    <div className="lectura pila" aria-busy={isFetching}>
      <Titulo>{vencido ? t.firmaVencidaTitulo : t.reciboTitulo}</Titulo>
      {vencido && <p>{t.reciboVencidoTexto}</p>}
      {isFetching && <Skeleton lines={4} />}
      {error && !vencido && (
        <FalloDeCarga titulo={t.noCargo} error={error} alReintentar={() => void refetch()} />
      )}
    </div>
  )
}
