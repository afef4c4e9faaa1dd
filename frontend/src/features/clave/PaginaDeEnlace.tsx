import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { api, datos } from '@/api/client'
import { esCodigo } from '@/api/problema'
import { useProblema } from '@/api/problemaATexto'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { Button, LinkButton } from '@/ui/Button'
import { SummaryList } from '@/ui/SummaryList'
import { Titulo } from '@/ui/Titulo'
import { ElegirClave } from './ElegirClave'
import { textos } from './textos'

export type UsoDeEnlace = 'activacion' | 'recuperacion'

/** Choosing a password with the link of a mail: the first one, or another of whoever forgot it. */
export function PaginaDeEnlace({ uso }: { uso: UsoDeEnlace }) {
  const t = useTextos(textos)
  const deActivar = uso === 'activacion'
  const titulo = deActivar ? t.activarTitulo : t.recuperarTitulo
  const enPalabras = useProblema()
  const { hash } = useLocation()
  const [secreto] = useState(() => hash.slice(1))
  const [lista, setLista] = useState(false)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['enlace', uso, secreto],
    queryFn: () => datos(api.POST('/api/v1/clave/enlace', { body: { secreto, uso } })),
    enabled: secreto !== '' && !lista,
    retry: false,
    gcTime: 0,
  })
  if (lista) {
    return (
      <div className="lectura pila">
        <Titulo>{deActivar ? t.activada : t.recuperada}</Titulo>
        <p>{deActivar ? t.activadaTexto : t.recuperadaTexto}</p>
        <div className="fila">
          <LinkButton href={paths.ingresar()}>{t.ingresar}</LinkButton>
        </div>
      </div>
    )
  }
  if (data) {
    return (
      <div className="lectura pila">
        <Titulo>{titulo}</Titulo>
        <SummaryList
          compact
          rows={[
            { key: 'nombre', label: t.persona, value: data.nombre },
            { key: 'empresa', label: t.empresa, value: data.empresa },
            { key: 'operador', label: t.operador, value: data.operador },
            { key: 'usuario', label: t.usuario, value: data.usuario },
          ]}
        />
        <ElegirClave
          secreto={secreto}
          uso={uso}
          cuenta={data}
          alTerminar={() => {
            setLista(true)
          }}
        />
      </div>
    )
  }
  if (isFetching) {
    return (
      <div className="lectura pila" aria-busy="true">
        <Titulo>{titulo}</Titulo>
        <p role="status">{t.mirando}</p>
      </div>
    )
  }
  if (error && !esCodigo(error, 'ENLACE_VENCIDO')) {
    return (
      <div className="lectura pila">
        <Titulo>{titulo}</Titulo>
        <Alert kind="error" live title={enPalabras(error).mensaje} />
        <div className="fila">
          <Button onClick={() => void refetch()}>{t.reintentar}</Button>
        </div>
      </div>
    )
  }
  return (
    <div className="lectura pila">
      <Titulo>{t.vencidoTitulo}</Titulo>
      <p>{deActivar ? t.vencidoTexto : t.vencidoRecuperar}</p>
      <div className="fila">
        {deActivar ? (
          <LinkButton href={paths.ingresar()}>{t.ingresar}</LinkButton>
        ) : (
          <LinkButton href={paths.olvido}>{t.pedirOtro}</LinkButton>
        )}
      </div>
    </div>
  )
}
