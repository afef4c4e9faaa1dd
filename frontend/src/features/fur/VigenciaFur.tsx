import type { Fur } from '@/api/modelos'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaLarga } from '@/lib/fechas'
import { textos } from './textos'

/** Until when it can be paid; once it was paid or put aside, its date alarms nobody. */
export function VigenciaFur({
  fur,
}: {
  fur: Pick<Fur, 'estado' | 'vencido' | 'fecha_limite_pago'>
}) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const limite = fechaLarga(fur.fecha_limite_pago, idioma)
  if (fur.estado === 'pagado') return <p>{t.yaPagado}</p>
  if (fur.estado === 'anulado') return <p>{t.noLoPague}</p>
  if (!fur.vencido) return <p>{t.validoHasta(limite)}.</p>
  return (
    <>
      <p>{t.yaNoVale(limite)}.</p>
      <p>{t.yaNoValeTexto}</p>
    </>
  )
}
