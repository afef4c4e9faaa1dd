import type { SolicitudRadicada } from '@/api/modelos'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora, fechaLarga } from '@/lib/fechas'
import { LinkButton } from '@/ui/Button'
import { SummaryList } from '@/ui/SummaryList'
import { Titulo } from '@/ui/Titulo'
import { textos } from './textos'

/** The number, at once. */
export function Radicado({ radicada }: { radicada: SolicitudRadicada }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  return (
    <div className="lectura pila">
      <Titulo>{t.radicadaTitulo}</Titulo>
      <SummaryList
        rows={[
          { key: 'numero', label: t.radicado, value: <strong>{radicada.radicado}</strong> },
          { key: 'cuando', label: t.recibida, value: fechaHora(radicada.radicada_en, idioma) },
          { key: 'vence', label: t.respuesta, value: fechaLarga(radicada.vence_el, idioma) },
        ]}
      />
      <p>{t.radicadaTexto}</p>
      <div className="fila">
        <LinkButton href={paths.seguimiento} variant="secondary">
          {t.seguirla}
        </LinkButton>
      </div>
    </div>
  )
}
