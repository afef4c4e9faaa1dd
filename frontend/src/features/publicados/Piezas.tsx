import type { Traduccion } from '@/i18n/textos'
import { useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { textos as textosDeCantidad } from '@/ui/CalculationTree/textos'
import { Tag } from '@/ui/Tag'
import type { es } from './textos.es'
import { textos } from './textos'
import { valorEscrito, variacionEscrita } from './unidades'

/** A value with its unit, as it is read. */
export function Valor({ valor, unidad }: { valor: string; unidad: string }) {
  const t = useTextos(textosDeCantidad)
  return <span className="sin-corte">{valorEscrito(valor, unidad, t)}</span>
}

interface Dias {
  desde: string
  hasta: string | null
}

/** «01/04/2026 a 30/04/2026», or since when. */
export function diasEscritos({ desde, hasta }: Dias, t: Traduccion<typeof es>): string {
  return hasta ? t.desdeHasta(fecha(desde), fecha(hasta)) : t.desdeDia(fecha(desde))
}

export function Dias(dias: Dias) {
  return <>{diasEscritos(dias, useTextos(textos))}</>
}

/** The change as the server gives it, in words when there is none. */
export function Variacion({ variacion }: { variacion: string }) {
  const t = useTextos(textos)
  return <>{variacionEscrita(variacion) ?? t.sinCambio}</>
}

/** What a value lacks: nobody read its source, or nobody ever published it. */
export function MarcasDeValor({
  valor,
}: {
  valor: { por_confirmar: boolean; demostrativo: boolean }
}) {
  const t = useTextos(textos)
  return (
    <>
      {valor.demostrativo && <Tag kind="warning">{t.demostracion}</Tag>}
      {valor.por_confirmar && (
        <Tag kind="warning" icon="alert">
          {t.porConfirmar}
        </Tag>
      )}
    </>
  )
}

/** Only what is surely a page of the web is written as a link. */
export function EnlaceAlActo({ enlace, texto }: { enlace: string; texto?: string }) {
  const t = useTextos(textos)
  if (!/^https?:\/\//i.test(enlace)) return <>{enlace}</>
  return (
    <a href={enlace} target="_blank" rel="noopener noreferrer">
      {texto ?? t.enlaceAlActo}
      <span className="solo-lectores"> {t.enOtraPestana}</span>
    </a>
  )
}
