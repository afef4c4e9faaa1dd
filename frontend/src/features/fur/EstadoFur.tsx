import type { FurResumen } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { Tag } from '@/ui/Tag'
import { textos } from './textos'

/** State of a FUR in words; past its payment date it says so before anything else. */
export function EstadoFur({ fur }: { fur: Pick<FurResumen, 'estado' | 'vencido'> }) {
  const t = useTextos(textos) as Record<string, unknown>
  const palabras = t[`estado_${fur.estado}`]
  const nombre = typeof palabras === 'string' ? palabras : fur.estado
  if (fur.estado === 'pagado') {
    return (
      <Tag kind="success" icon="check">
        {nombre}
      </Tag>
    )
  }
  if (fur.estado === 'anulado') {
    return (
      <Tag kind="neutral" icon="close">
        {nombre}
      </Tag>
    )
  }
  return fur.vencido ? (
    <Tag kind="warning" icon="alert">
      {String(t.vencido)}
    </Tag>
  ) : (
    <Tag kind="info" icon="document">
      {nombre}
    </Tag>
  )
}

/** «Presentación», «Presentación y pago» or «Pago». */
export function useTipoFur(): (tipo: string) => string {
  const t = useTextos(textos) as Record<string, unknown>
  return (tipo) => {
    const nombre = t[`tipo_${tipo}`]
    return typeof nombre === 'string' ? nombre : tipo
  }
}
