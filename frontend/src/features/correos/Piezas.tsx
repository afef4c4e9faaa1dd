import { useTextos } from '@/i18n/textos'
import type { IconName } from '@/ui/Icon'
import { Tag, type TagKind } from '@/ui/Tag'
import { textos } from './textos'

export const ESTADOS = ['pendiente', 'enviado', 'rebotado', 'fallido'] as const

/** What became of a mail, in words. */
export function EstadoDeCorreo({ estado }: { estado: string }) {
  const t = useTextos(textos)
  const aspecto: Record<string, [TagKind, IconName, string]> = {
    pendiente: ['info', 'clock', t.estado_pendiente],
    enviado: ['success', 'check', t.estado_enviado],
    rebotado: ['error', 'alert', t.estado_rebotado],
    fallido: ['error', 'alert', t.estado_fallido],
  }
  const [marca, icono, palabras] = aspecto[estado] ?? ['neutral', 'info', estado]
  return (
    <Tag kind={marca} icon={icono}>
      {palabras}
    </Tag>
  )
}

/** What a mail is about; one newer than this page shows as it came. */
export function useClaseDeCorreo(): (clase: string) => string {
  const t = useTextos(textos) as Record<string, unknown>
  return (clase) => {
    const nombre = t[`clase_${clase}`]
    return typeof nombre === 'string' ? nombre : clase
  }
}
