import type { Publicacion } from '@/api/modelos'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { porcentaje } from '@/lib/dinero'
import { fecha, fechaHora } from '@/lib/fechas'
import { SummaryList, type SummaryRow } from '@/ui/SummaryList'
import { Dias, EnlaceAlActo } from './Piezas'
import { textos } from './textos'

/** Everything that was written, and what became of it. What was left empty is left out. */
export function DatosDePropuesta({ propuesta }: { propuesta: Publicacion }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const { usura, ibc, articulo, enlace, fuente, nota, publicado_el, motivo } = propuesta
  const { decidida_por, decidida_en } = propuesta
  const escrito = (texto: string) => <TextoDelServidor>{texto}</TextoDelServidor>
  const palabras = t as Record<string, unknown>
  const confianza = palabras[`confianzaDe_${propuesta.confianza}`]
  const filas: [string, SummaryRow['value'] | null | false][] = [
    [t.motivo, motivo && escrito(motivo)],
    [t.periodo, <Dias key="dias" {...propuesta} />],
    [t.usura, usura && porcentaje(usura)],
    [t.ibc, ibc && porcentaje(ibc)],
    [t.norma, escrito(propuesta.norma)],
    [t.articulo, articulo && escrito(articulo)],
    [t.enlace, enlace && <EnlaceAlActo enlace={enlace} texto={enlace} />],
    [t.publicado_el, publicado_el && fecha(publicado_el)],
    [t.origen, typeof confianza === 'string' ? confianza : t.porConfirmar],
    [t.fuente, fuente && escrito(fuente)],
    [t.nota, nota && escrito(nota)],
    [t.propuso, `${propuesta.propuesta_por}, ${fechaHora(propuesta.propuesta_en, idioma)}`],
    [
      t.decidio,
      decidida_por && decidida_en && `${decidida_por}, ${fechaHora(decidida_en, idioma)}`,
    ],
  ]
  return (
    <section className="pila lectura publicados-datos" aria-labelledby="datos">
      <h2 id="datos">{t.datos}</h2>
      <SummaryList
        compact
        rows={filas.flatMap(([label, value]) => (value ? [{ key: label, label, value }] : []))}
      />
    </section>
  )
}
