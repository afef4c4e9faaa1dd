import { useTextos } from '@/i18n/textos'
import { Tag, type TagKind } from '@/ui/Tag'
import { textos } from './textos'

const CLASE: Record<string, TagKind> = {
  radicada: 'info',
  en_revision: 'info',
  devuelta: 'warning',
  aprobada: 'success',
  rechazada: 'error',
  usuario_creado: 'success',
  recibo_certificado: 'success',
}

/** The state of a request, in words. */
export function EstadoDeSolicitud({ estado }: { estado: string }) {
  const palabras = useTextos(textos) as unknown as Record<string, string | undefined>
  return <Tag kind={CLASE[estado] ?? 'neutral'}>{palabras[`estado_${estado}`] ?? estado}</Tag>
}
