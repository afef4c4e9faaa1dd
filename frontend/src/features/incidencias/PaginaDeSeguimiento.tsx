import type { SeguimientoIncidencia } from '@/api/modelos'
import { BusquedaPublica } from '@/app/seguimiento/BusquedaPublica'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { SummaryList } from '@/ui/SummaryList'
import { buscar } from './consultas'
import { EstadoDeCaso } from './Piezas'
import { textos } from './textos'

/** Where a case stands, with its number and the address it was reported with. */
export function Component() {
  const t = useTextos(textos)
  return (
    <BusquedaPublica
      titulo={t.seguimientoTitulo}
      intro={t.seguimientoIntro}
      boton={t.buscar}
      noHallado={t.noHallado}
      campos={[
        {
          id: 'seguir-caso',
          label: t.caso,
          hint: t.casoAyuda,
          falta: t.falta_caso,
          inputMode: 'numeric',
          autoComplete: 'off',
        },
        {
          id: 'seguir-correo',
          label: t.correo,
          falta: t.falta_correo,
          type: 'email',
          inputMode: 'email',
          autoComplete: 'email',
        },
      ]}
      buscar={buscar}
    >
      {(hallado) => <Hallado hallado={hallado} />}
    </BusquedaPublica>
  )
}

function Hallado({ hallado }: { hallado: SeguimientoIncidencia }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const siguiente = (t as Record<string, unknown>)[`siguiente_${hallado.estado}`]
  const cuando = (instante: string | null) => (instante ? fechaHora(instante, idioma) : t.sinDato)
  return (
    <section className="pila-corta" aria-labelledby="hallado">
      <h2 id="hallado" tabIndex={-1}>
        {hallado.caso}
      </h2>
      <p>
        <EstadoDeCaso estado={hallado.estado} />
      </p>
      {typeof siguiente === 'string' && <p>{siguiente}</p>}
      <SummaryList
        compact
        rows={[
          { key: 'reportado', label: t.reportado, value: cuando(hallado.registrada_en) },
          { key: 'revision', label: t.enRevisionDesde, value: cuando(hallado.revisada_en) },
          { key: 'terminado', label: t.terminado, value: cuando(hallado.terminada_en) },
        ]}
      />
    </section>
  )
}
