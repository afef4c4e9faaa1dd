import { useQuery } from '@tanstack/react-query'
import type { PqrsdFila } from '@/api/modelos'
import { Buscador } from '@/app/listas/Buscador'
import { ListaVacia } from '@/app/listas/ListaVacia'
import { Resultados } from '@/app/listas/Resultados'
import { useFiltrosDeLista } from '@/app/listas/useFiltrosDeLista'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fecha, fechaHora } from '@/lib/fechas'
import { Checkbox } from '@/ui/Choice'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { Select } from '@/ui/Select'
import { Titulo } from '@/ui/Titulo'
import { consultaCola, type FiltroDeCola } from './consultas'
import { DiasRestantes, ESTADOS, EstadoDePqrsd, TIPOS, usePalabras } from './Piezas'
import { textos } from './textos'

/** What waits for an answer: the one that is due first stands first. */
export function Component() {
  const t = useTextos(textos)
  const palabras = usePalabras()
  const { valor, pagina, poner, hrefFor } = useFiltrosDeLista(paths.ministerioPqrsd)
  const filtro: FiltroDeCola = {
    estado: valor('estado'),
    tipo: TIPOS.find((uno) => uno === valor('tipo')) ?? '',
    q: valor('q'),
    mias: valor('mias') === 'si',
    pagina,
  }
  const lista = useQuery(consultaCola(filtro))
  return (
    <div className="pila">
      <Titulo>{t.colaTitulo}</Titulo>
      <p className="lectura">{t.colaIntro}</p>
      <Buscador
        id="buscar-pqrsd"
        etiqueta={t.buscarTextoCampo}
        boton={t.buscar}
        valor={filtro.q}
        alBuscar={(texto) => {
          poner({ q: texto })
        }}
      >
        <Select
          label={t.estado}
          value={filtro.estado}
          onChange={(evento) => {
            poner({ estado: evento.target.value })
          }}
          options={[
            { value: '', label: t.abiertas },
            ...ESTADOS.map((uno) => ({ value: uno, label: palabras('estado', uno) })),
            { value: 'terminadas', label: t.terminadas },
          ]}
        />
        <Select
          label={t.tipo}
          placeholder={t.todosLosTipos}
          value={filtro.tipo}
          onChange={(evento) => {
            poner({ tipo: evento.target.value })
          }}
          options={TIPOS.map((uno) => ({ value: uno, label: palabras('tipo', uno) }))}
        />
        <Checkbox
          label={t.mias}
          checked={filtro.mias}
          onChange={(evento) => {
            poner({ mias: evento.target.checked ? 'si' : '' })
          }}
        />
      </Buscador>
      <Resultados
        lista={lista}
        cuenta={t.cuenta}
        fallo={t.falloCola}
        hrefFor={hrefFor}
        vacio={
          <ListaVacia
            filtrada={Boolean(filtro.q || filtro.estado || filtro.tipo || filtro.mias)}
            t={t}
          />
        }
      >
        {(filas) => <Tabla filas={filas} />}
      </Resultados>
    </div>
  )
}

function Tabla({ filas }: { filas: PqrsdFila[] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const palabras = usePalabras()
  const columnas: Columna<PqrsdFila>[] = [
    {
      id: 'radicado',
      titulo: t.radicado,
      principal: true,
      celda: ({ id, radicado }) => <a href={paths.ministerioUnaPqrsd(id)}>{radicado}</a>,
    },
    { id: 'nombre', titulo: t.quienRadico, celda: ({ nombre }) => nombre },
    { id: 'tipo', titulo: t.tipo, celda: ({ tipo }) => palabras('tipo', tipo) },
    { id: 'estado', titulo: t.estado, celda: ({ estado }) => <EstadoDePqrsd estado={estado} /> },
    {
      id: 'recibida',
      titulo: t.recibida,
      celda: ({ registrada_en }) => fechaHora(registrada_en, idioma),
    },
    {
      id: 'plazo',
      titulo: t.plazoColumna,
      celda: ({ dias_restantes, estado, vence_el }) => (
        <>
          <DiasRestantes dias={dias_restantes} estado={estado} />{' '}
          <span className="suave menor">{fecha(vence_el)}</span>
        </>
      ),
    },
    {
      id: 'responsable',
      titulo: t.responsable,
      celda: ({ responsable }) => responsable ?? t.nadie,
    },
  ]
  return (
    <DataTable titulo={t.colaTitulo} columnas={columnas} filas={filas} clave={({ id }) => id} />
  )
}
