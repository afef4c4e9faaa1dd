import { useQuery } from '@tanstack/react-query'
import type { Fur, ObligacionDetalle } from '@/api/modelos'
import { paths } from '@/app/paths'
import { usePermiso } from '@/app/sesion/usePersona'
import { useTextos } from '@/i18n/textos'
import { consultaDelFur } from './consultas'
import { sinPresentar } from './situacion'
import { textos } from './textos'

/** Whether it can be paid today, with what paper, and what to do when it cannot. */
export function ComoPagar({ obligacion }: { obligacion: ObligacionDetalle }) {
  const verFur = usePermiso('ver_fur')
  const fur = useQuery({
    ...consultaDelFur(obligacion.fur_id ?? ''),
    enabled: obligacion.fur_id !== null && verFur,
  })
  return <Respuesta obligacion={obligacion} fur={fur.data ?? null} buscando={fur.isLoading} />
}

interface Props {
  obligacion: Pick<
    ObligacionDetalle,
    'situacion' | 'pagable' | 'motivo_no_pagable' | 'fur_id' | 'autoliquidacion_id'
  >
  fur: Pick<Fur, 'vencido' | 'fecha_limite_pago'> | null
  buscando?: boolean
}

export function Respuesta({ obligacion, fur, buscando = false }: Props) {
  const t = useTextos(textos)
  if (!obligacion.pagable) return `${t.noPagable} ${obligacion.motivo_no_pagable ?? ''}`
  if (sinPresentar(obligacion)) return t.pagarPresentePrimero
  if (buscando) return '…'
  if (fur && !fur.vencido) return t.pagarConFur(fur.fecha_limite_pago)
  return (
    <>
      {fur
        ? t.pagarFurVencido(fur.fecha_limite_pago)
        : obligacion.fur_id
          ? t.pagarVeaElFur
          : t.pagarSinFur}{' '}
      <a href={paths.ayuda}>{t.pagarContacto}</a>
    </>
  )
}
