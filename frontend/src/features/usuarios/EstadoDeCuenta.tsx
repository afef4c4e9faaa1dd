import { useTextos } from '@/i18n/textos'
import type { IconName } from '@/ui/Icon'
import { Tag, type TagKind } from '@/ui/Tag'
import { textos } from './textos'

/** State of an account in words. */
export function EstadoDeCuenta({ estado }: { estado: string }) {
  const t = useTextos(textos)
  const aspecto: Record<string, [TagKind, IconName, string]> = {
    invitado: ['info', 'clock', t.estado_invitado],
    activo: ['success', 'check', t.estado_activo],
    inactivo: ['neutral', 'close', t.estado_inactivo],
    suspendido: ['warning', 'alert', t.estado_suspendido],
    cancelado: ['error', 'alert', t.estado_cancelado],
  }
  const [marca, icono, palabras] = aspecto[estado] ?? ['neutral', 'info', estado]
  return (
    <Tag kind={marca} icon={icono}>
      {palabras}
    </Tag>
  )
}
