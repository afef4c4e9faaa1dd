import { useTextos } from '@/i18n/textos'
import type { IconName } from '@/ui/Icon'
import { Tag, type TagKind } from '@/ui/Tag'
import { textos } from './textos'

export const ESTADOS = ['registrada', 'en_revision', 'resuelta', 'cerrada'] as const

const ASPECTO: Record<string, [TagKind, IconName]> = {
  registrada: ['info', 'clock'],
  en_revision: ['info', 'search'],
  resuelta: ['success', 'check'],
  cerrada: ['neutral', 'close'],
}

/** State of a case in words; one newer than this page shows as it came. */
export function EstadoDeCaso({ estado }: { estado: string }) {
  const t = useTextos(textos) as Record<string, unknown>
  const [marca, icono] = ASPECTO[estado] ?? ['neutral', 'info']
  const dicho = t[`estado_${estado}`]
  return (
    <Tag kind={marca} icon={icono}>
      {typeof dicho === 'string' ? dicho : estado}
    </Tag>
  )
}
