import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { api, datos } from '@/api/client'
import type { Operador } from '@/api/modelos'
import { Buscador } from '@/app/listas/Buscador'
import { Resultados } from '@/app/listas/Resultados'
import { useFiltrosDeLista } from '@/app/listas/useFiltrosDeLista'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { Tag } from '@/ui/Tag'
import { Titulo } from '@/ui/Titulo'
import { textos } from './textos'

const consulta = (q: string, pagina: number) =>
  queryOptions({
    queryKey: ['operadores', 'lista', q, pagina],
    queryFn: () =>
      datos(api.GET('/api/v1/operadores', { params: { query: { q: q || undefined, pagina } } })),
    placeholderData: keepPreviousData,
  })

/** The ministry's register: find an operator and look at what it owes. */
export function Component() {
  const t = useTextos(textos)
  const { valor, pagina, poner, hrefFor } = useFiltrosDeLista(paths.ministerioOperadores)
  const q = valor('q')
  const lista = useQuery(consulta(q, pagina))
  return (
    <div className="pila">
      <Titulo>{t.titulo}</Titulo>
      <Buscador
        id="buscar-operador"
        etiqueta={t.buscar}
        ayuda={t.buscarAyuda}
        boton={t.botonBuscar}
        quitar={t.quitar}
        valor={q}
        alBuscar={(texto) => {
          poner({ q: texto })
        }}
      />
      <Resultados
        lista={lista}
        cuenta={t.cuenta}
        fallo={t.fallo}
        hrefFor={hrefFor}
        vacio={
          <EmptyState title={t.vacio} icon="search">
            {t.vacioTexto}
          </EmptyState>
        }
      >
        {(filas) => <Tabla filas={filas} />}
      </Resultados>
    </div>
  )
}

function Tabla({ filas }: { filas: Operador[] }) {
  const t = useTextos(textos)
  const columnas: Columna<Operador>[] = [
    {
      id: 'razon',
      titulo: t.colRazon,
      principal: true,
      celda: (operador) => (
        <a href={paths.operadorRegistro(operador.id)}>
          <strong>{operador.razon_social}</strong>
        </a>
      ),
    },
    {
      id: 'nit',
      titulo: t.colNit,
      celda: (operador) => <span className="sin-corte">{operador.nit_formateado}</span>,
    },
    {
      id: 'lugar',
      titulo: t.colLugar,
      celda: (operador) => [...new Set([operador.municipio, operador.departamento])].join(', '),
    },
    {
      id: 'expedientes',
      titulo: t.colExpedientes,
      numerica: true,
      celda: (operador) => operador.expedientes,
    },
    {
      id: 'sin-presentar',
      titulo: t.colSinPresentar,
      numerica: true,
      celda: (operador) => operador.sin_presentar,
    },
    {
      id: 'estado',
      titulo: t.colEstado,
      celda: ({ estado }) => (
        <Tag kind={estado === 'activo' ? 'success' : 'neutral'}>
          {estado === 'activo' ? t.estado_activo : t.estado_inactivo}
        </Tag>
      ),
    },
    {
      id: 'ver',
      titulo: t.colVer,
      celda: (operador) => (
        <span className="fila">
          <a href={`${paths.obligaciones}?operador_id=${operador.id}`}>
            {t.verObligaciones}
            <span className="solo-lectores">{t.de(operador.razon_social)}</span>
          </a>
          <a href={`${paths.expedientes}?operador_id=${operador.id}`}>
            {t.verExpedientes}
            <span className="solo-lectores">{t.de(operador.razon_social)}</span>
          </a>
        </span>
      ),
    },
  ]
  return (
    <DataTable
      titulo={t.titulo}
      columnas={columnas}
      filas={filas}
      clave={(operador) => operador.id}
    />
  )
}
