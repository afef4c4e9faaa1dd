import { useTextos } from '@/i18n/textos'
import type { IconName } from '@/ui/Icon'
import { Tag, type TagKind } from '@/ui/Tag'
import { textos } from './textos'

export const ESTADOS = [
  'registrada',
  'recibida',
  'en_tramite',
  'devuelta',
  'resuelta',
  'cerrada',
] as const
export const TIPOS = [
  'solicitud',
  'peticion',
  'queja',
  'reclamo',
  'sugerencia',
  'denuncia',
  'informacion',
  'consulta',
] as const

/** Words of a code; one newer than this page shows as it came. */
export function usePalabras(): (familia: 'estado' | 'tipo' | 'id', codigo: string) => string {
  const t = useTextos(textos) as Record<string, unknown>
  return (familia, codigo) => {
    const dicho = t[`${familia}_${codigo}`]
    return typeof dicho === 'string' ? dicho : codigo
  }
}

const ASPECTO: Record<string, [TagKind, IconName]> = {
  registrada: ['info', 'clock'],
  recibida: ['info', 'check'],
  en_tramite: ['info', 'clock'],
  devuelta: ['warning', 'alert'],
  resuelta: ['success', 'check'],
  cerrada: ['neutral', 'close'],
}

export function EstadoDePqrsd({ estado }: { estado: string }) {
  const palabras = usePalabras()
  const [marca, icono] = ASPECTO[estado] ?? ['neutral', 'info']
  return (
    <Tag kind={marca} icon={icono}>
      {palabras('estado', estado)}
    </Tag>
  )
}

const TERMINADOS = ['resuelta', 'cerrada', 'devuelta']

/** Business days left, in words and with a mark: red when they passed, yellow in the last three. */
export function DiasRestantes({ dias, estado }: { dias: number; estado: string }) {
  const t = useTextos(textos)
  if (TERMINADOS.includes(estado)) return <>–</>
  const [marca, icono]: [TagKind, IconName] =
    dias < 0 ? ['error', 'alert'] : dias <= 3 ? ['warning', 'clock'] : ['neutral', 'clock']
  return (
    <Tag kind={marca} icon={icono}>
      {t.diasRestantes(dias)}
    </Tag>
  )
}
