import { useQuery } from '@tanstack/react-query'
import type { IncidenciaFila } from '@/api/modelos'
import { Buscador } from '@/app/listas/Buscador'
import { ListaVacia } from '@/app/listas/ListaVacia'
import { Resultados } from '@/app/listas/Resultados'
import { useFiltrosDeLista } from '@/app/listas/useFiltrosDeLista'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { Select } from '@/ui/Select'
import { Titulo } from '@/ui/Titulo'
import { consultaIncidencias } from './consultas'
import { ESTADOS, EstadoDeCaso } from './Piezas'
import { textos } from './textos'

/** What people say does not work. */
export function Component() {
  const t = useTextos(textos)
  const { valor, pagina, poner, hrefFor } = useFiltrosDeLista(paths.ministerioIncidencias)
  const [estado, q] = [valor('estado'), valor('q')]
  const lista = useQuery(consultaIncidencias(estado, q, pagina))
  return (
    <div className="pila">
      <Titulo>{t.listaTitulo}</Titulo>
      <p className="lectura">{t.listaIntro}</p>
      <Buscador
        id="buscar-caso"
        etiqueta={t.buscarTexto}
        boton={t.buscar}
        valor={q}
        alBuscar={(texto) => {
          poner({ q: texto })
        }}
      >
        <Select
          label={t.estado}
          value={estado}
          onChange={(evento) => {
            poner({ estado: evento.target.value })
          }}
          options={[
            { value: '', label: t.abiertas },
            ...ESTADOS.map((uno) => ({ value: uno, label: t[`estado_${uno}`] })),
            { value: 'terminadas', label: t.terminadas },
          ]}
        />
      </Buscador>
      <Resultados
        lista={lista}
        cuenta={t.cuenta}
        fallo={t.fallo}
        hrefFor={hrefFor}
        vacio={<ListaVacia filtrada={q !== '' || estado !== ''} t={t} />}
      >
        {(filas) => <Tabla filas={filas} />}
      </Resultados>
    </div>
  )
}

function Tabla({ filas }: { filas: IncidenciaFila[] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const columnas: Columna<IncidenciaFila>[] = [
    {
      id: 'caso',
      titulo: t.caso,
      principal: true,
      celda: ({ id, caso }) => <a href={paths.ministerioIncidencia(id)}>{caso}</a>,
    },
    { id: 'empresa', titulo: t.empresa, celda: ({ empresa }) => empresa },
    { id: 'incidencia', titulo: t.incidencia, celda: ({ incidencia }) => incidencia },
    { id: 'estado', titulo: t.estado, celda: ({ estado }) => <EstadoDeCaso estado={estado} /> },
    {
      id: 'reportado',
      titulo: t.reportado,
      celda: ({ registrada_en }) => fechaHora(registrada_en, idioma),
    },
  ]
  return (
    <DataTable titulo={t.listaTitulo} columnas={columnas} filas={filas} clave={({ id }) => id} />
  )
}
