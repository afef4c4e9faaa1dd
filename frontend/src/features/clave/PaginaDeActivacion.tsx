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

/** Somebody who was given an account chooses the first password, with the link of the mail. */
export function Component() {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const { hash } = useLocation()
  const [secreto] = useState(() => hash.slice(1))
  const [lista, setLista] = useState(false)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['enlace', secreto],
    queryFn: () => datos(api.POST('/api/v1/clave/enlace', { body: { secreto } })),
    enabled: secreto !== '' && !lista,
    retry: false,
    gcTime: 0,
  })
  if (lista) {
    return (
      <div className="lectura pila">
        <Titulo>{t.activada}</Titulo>
        <p>{t.activadaTexto}</p>
        <div className="fila">
          <LinkButton href={paths.ingresar()}>{t.ingresar}</LinkButton>
        </div>
      </div>
    )
  }
  if (data) {
    return (
      <div className="lectura pila">
        <Titulo>{t.activarTitulo}</Titulo>
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
        <Titulo>{t.activarTitulo}</Titulo>
        <p role="status">{t.mirando}</p>
      </div>
    )
  }
  if (error && !esCodigo(error, 'ENLACE_VENCIDO')) {
    return (
      <div className="lectura pila">
        <Titulo>{t.activarTitulo}</Titulo>
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
      <p>{t.vencidoTexto}</p>
      <div className="fila">
        <LinkButton href={paths.ingresar()}>{t.ingresar}</LinkButton>
      </div>
    </div>
  )
}
