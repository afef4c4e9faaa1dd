import type { Fur } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { esCero } from '@/lib/dinero'
import { textos } from './textos'

/** What happens next and when; nothing once it was paid, annulled or is out of date. */
export function QueSigue({ fur }: { fur: Fur }) {
  const t = useTextos(textos)
  if (fur.vencido || ['pagado', 'anulado'].includes(fur.estado)) return null
  const pasos = esCero(fur.total)
    ? [t.sigue_guardar, t.sigue_nada, t.sigue_correo]
    : [
        t.sigue_guardar,
        t.sigue_pagar(fur.fecha_limite_pago),
        t.sigue_tarde,
        t.sigue_estado,
        t.sigue_correo,
      ]
  return (
    <section className="pila-corta no-imprimir" aria-labelledby="que-sigue">
      <h2 id="que-sigue">{t.queSigue}</h2>
      <ol className="fur-pasos lectura">
        {pasos.map((paso) => (
          <li key={paso}>{paso}</li>
        ))}
      </ol>
    </section>
  )
}
