import type { ObligacionFila } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { pesos } from '@/lib/dinero'
import { conceptoDe, sinPresentar } from './situacion'
import { textos } from './textos'

/** The figures of a row that open into their arithmetic. */
export type QueCifra = 'capital' | 'intereses' | 'sancion' | 'total'

interface Props {
  fila: ObligacionFila
  que: QueCifra
  alAbrir: () => void
}

/** A figure of the list: it opens its calculation, or says why it is missing. */
export function Cifra({ fila, que, alAbrir }: Props) {
  const t = useTextos(textos)
  const valor = fila[que]
  if (valor !== null) {
    return (
      <button
        type="button"
        className="obligaciones-cifra"
        data-total={que === 'total' || undefined}
        aria-haspopup="dialog"
        onClick={alAbrir}
      >
        {pesos(valor)}
        <span className="solo-lectores">
          . {t.verCalculoDe(t[que])}
          {t.deLaObligacion(conceptoDe(fila, t))}
        </span>
      </button>
    )
  }
  if (fila.no_disponible) return <span className="suave">{t.noDisponible}</span>
  return <span className="suave">{sinPresentar(fila) ? t.sinDeclarar : t.noAplica}</span>
}
