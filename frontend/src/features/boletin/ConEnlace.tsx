import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { esCodigo } from '@/api/problema'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { Button, LinkButton } from '@/ui/Button'
import { Titulo } from '@/ui/Titulo'
import { textos } from './textos'

interface Palabras {
  titulo: string
  texto: string
  boton: string
  hecho: string
  hechoTexto: (correo: string) => string
}

/**
 * One press with the link of a mail. Opening the link does nothing by itself: programs that look
 * over mail open every link.
 */
export function ConEnlace({
  palabras,
  accion,
  despues,
}: {
  palabras: Palabras
  accion: (secreto: string) => Promise<{ correo: string }>
  despues?: React.ReactNode
}) {
  const t = useTextos(textos)
  const { hash } = useLocation()
  const [secreto] = useState(() => hash.slice(1))
  const paso = useMutation({
    mutationFn: () => accion(secreto),
    onSuccess: () => {
      // The link is spent: nothing of it stays in the address.
      history.replaceState(history.state, '', location.pathname)
    },
  })
  if (paso.data) {
    return (
      <div className="lectura pila">
        <Titulo>{palabras.hecho}</Titulo>
        <p role="status">{palabras.hechoTexto(paso.data.correo)}</p>
        {despues}
      </div>
    )
  }
  if (secreto === '' || esCodigo(paso.error, 'ENLACE_VENCIDO')) {
    return (
      <div className="lectura pila">
        <Titulo>{t.vencidoTitulo}</Titulo>
        <p>{t.vencidoTexto}</p>
        <div className="fila">
          <LinkButton href={paths.boletin}>{t.pedirlo}</LinkButton>
        </div>
      </div>
    )
  }
  return (
    <div className="lectura pila">
      <Titulo>{palabras.titulo}</Titulo>
      <p>{palabras.texto}</p>
      {paso.isError && <FalloDeCarga titulo={t.noSePudo} error={paso.error} />}
      <div className="fila">
        <Button
          busy={paso.isPending}
          onClick={() => {
            paso.mutate()
          }}
        >
          {palabras.boton}
        </Button>
      </div>
    </div>
  )
}
