import { useTextos } from '@/i18n/textos'
import { Tag } from '@/ui/Tag'
import { textos } from './textos'

/** The objects that a search offers by name. */
export const OBJETOS = [
  'autoliquidacion',
  'autorizacion',
  'correo',
  'fur',
  'incidencia',
  'peticion',
  'pqrsd',
  'publicacion',
  'segundo_factor',
  'sesion',
  'solicitud',
  'usuario',
  'usuarios',
] as const

export function Resultado({ resultado }: { resultado: string }) {
  const t = useTextos(textos)
  return resultado === 'rechazado' ? (
    <Tag kind="warning" icon="alert">
      {t.resultado_rechazado}
    </Tag>
  ) : (
    <Tag kind="success" icon="check">
      {t.resultado_hecho}
    </Tag>
  )
}

/** Who did it: a person, the system by itself, or somebody who had not logged in. */
export function useQuien(): (evento: { persona: string | null; direccion: string }) => string {
  const t = useTextos(textos)
  return ({ persona, direccion }) => persona ?? (direccion ? t.nadie : t.sistema)
}
