import type { SeguimientoPqrsd } from '@/api/modelos'
import { BusquedaPublica } from '@/app/seguimiento/BusquedaPublica'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora, fechaLarga } from '@/lib/fechas'
import { SummaryList } from '@/ui/SummaryList'
import { buscar } from './consultas'
import { DiasRestantes, EstadoDePqrsd, usePalabras } from './Piezas'
import './pqrsd.css'
import { textos } from './textos'

/** Where a request stands, with its number and the identification it was filed with. */
export function Component() {
  const t = useTextos(textos)
  return (
    <BusquedaPublica
      titulo={t.busquedaTitulo}
      intro={t.busquedaIntro}
      boton={t.buscar}
      noHallado={t.noHallada}
      campos={[
        {
          id: 'buscar-radicado',
          label: t.radicado,
          hint: t.radicadoAyuda,
          falta: t.falta_radicado,
          inputMode: 'numeric',
          autoComplete: 'off',
        },
        {
          id: 'buscar-identificacion',
          label: t.identificacion,
          falta: t.falta_identificacion,
          autoComplete: 'off',
        },
      ]}
      buscar={buscar}
    >
      {(hallada) => <Seguimiento hallada={hallada} />}
    </BusquedaPublica>
  )
}

function Seguimiento({ hallada }: { hallada: SeguimientoPqrsd }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const palabras = usePalabras()
  const siguiente = (t as Record<string, unknown>)[`siguiente_${hallada.estado}`]
  return (
    <section className="pila" aria-labelledby="seguimiento">
      <h2 id="seguimiento" tabIndex={-1}>
        {hallada.radicado}
      </h2>
      <p className="fila">
        <EstadoDePqrsd estado={hallada.estado} />
        <DiasRestantes dias={hallada.dias_restantes} estado={hallada.estado} />
      </p>
      {typeof siguiente === 'string' && <p>{siguiente}</p>}
      <SummaryList
        compact
        rows={[
          { key: 'tipo', label: t.tipo, value: palabras('tipo', hallada.tipo) },
          { key: 'recibida', label: t.recibida, value: fechaHora(hallada.registrada_en, idioma) },
          { key: 'cuenta', label: t.cuentaDesde, value: fechaLarga(hallada.radicada_el, idioma) },
          { key: 'vence', label: t.venceEl, value: fechaLarga(hallada.vence_el, idioma) },
          { key: 'anexos', label: t.anexosRotulo, value: t.anexos(hallada.adjuntos) },
          { key: 'correo', label: t.avisosA, value: hallada.correo },
        ]}
      />
      <h3>{t.camino}</h3>
      <ol className="pqrsd-pasos">
        {hallada.pasos.map(({ estado, ocurrido_en }) => (
          <li key={ocurrido_en + estado}>
            {palabras('estado', estado)}{' '}
            <span className="suave">({fechaHora(ocurrido_en, idioma)})</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
