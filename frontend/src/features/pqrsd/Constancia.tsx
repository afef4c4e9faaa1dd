import { useEffect, useRef } from 'react'
import type { AcusePqrsd } from '@/api/modelos'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora, fechaLarga } from '@/lib/fechas'
import { Button, ButtonGroup, LinkButton } from '@/ui/Button'
import { CopyButton } from '@/ui/CopyButton'
import { SummaryList } from '@/ui/SummaryList'
import { Titulo } from '@/ui/Titulo'
import './pqrsd.css'
import { textos } from './textos'

/** The receipt: number, date, time, term, and number and kind of the files. */
export function Constancia({ acuse, alRepetir }: { acuse: AcusePqrsd; alRepetir: () => void }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const caja = useRef<HTMLDivElement>(null)
  // The form went away: the heading takes the focus, and says that it was filed.
  useEffect(() => {
    caja.current?.querySelector<HTMLElement>('h1')?.focus()
    window.scrollTo({ top: 0 })
  }, [])
  return (
    <div className="pila lectura" ref={caja}>
      <Titulo>{t.radicada}</Titulo>
      <section className="pila-corta" aria-labelledby="numero">
        <h2 id="numero">{t.radicado}</h2>
        <p className="pqrsd-numero">{acuse.radicado}</p>
        <CopyButton value={acuse.radicado} what={t.radicado} label={t.copiar} />
      </section>
      <p>{t.guarde(acuse.correo)}</p>
      <SummaryList
        compact
        rows={[
          {
            key: 'recibida',
            label: t.recibida,
            value: fechaHora(acuse.registrada_en, idioma),
          },
          {
            key: 'cuenta',
            label: t.cuentaDesde,
            value: fechaLarga(acuse.radicada_el, idioma),
          },
          { key: 'vence', label: t.venceEl, value: fechaLarga(acuse.vence_el, idioma) },
          { key: 'norma', label: t.norma, value: <span lang="es-CO">{acuse.norma_plazo}</span> },
          {
            key: 'anexos',
            label: t.anexosRotulo,
            value:
              acuse.adjuntos.length === 0
                ? t.anexos(0)
                : acuse.adjuntos.map(({ nombre }) => nombre).join('; '),
          },
        ]}
      />
      <ButtonGroup>
        <Button
          icon="print"
          onClick={() => {
            window.print()
          }}
        >
          {t.imprimir}
        </Button>
        <LinkButton href={paths.pqrsdBuscar} variant="secondary">
          {t.consultar}
        </LinkButton>
        <Button variant="secondary" onClick={alRepetir}>
          {t.otra}
        </Button>
      </ButtonGroup>
    </div>
  )
}
