import { useQuery } from '@tanstack/react-query'
import type { SolicitudEnCola } from '@/api/modelos'
import { Buscador } from '@/app/listas/Buscador'
import { ListaVacia } from '@/app/listas/ListaVacia'
import { Resultados } from '@/app/listas/Resultados'
import { useFiltrosDeLista } from '@/app/listas/useFiltrosDeLista'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { Select } from '@/ui/Select'
import { Tag } from '@/ui/Tag'
import { Titulo } from '@/ui/Titulo'
import { EstadoDeSolicitud } from '../Estado'
import { textos as textosDeSolicitud } from '../textos'
import { consultaSolicitudes } from './consultas'
import { textos } from './textos'

const ESTADOS = [
  'radicada',
  'en_revision',
  'devuelta',
  'aprobada',
  'rechazada',
  'usuario_creado',
  'recibo_certificado',
] as const

/** The requests that were filed, the most pressing first. */
export function Component() {
  const t = useTextos(textos)
  const comunes = useTextos(textosDeSolicitud)
  const { valor, pagina, poner, hrefFor } = useFiltrosDeLista(paths.ministerioSolicitudes)
  const [estado, q] = [valor('estado'), valor('q')]
  const lista = useQuery(consultaSolicitudes(q, estado, pagina))
  return (
    <div className="pila">
      <Titulo>{t.titulo}</Titulo>
      <p className="lectura">{t.intro}</p>
      <Buscador
        id="buscar-solicitud"
        etiqueta={t.buscarQue}
        boton={t.buscar}
        valor={q}
        alBuscar={(texto) => {
          poner({ q: texto })
        }}
      >
        <Select
          label={t.estado}
          placeholder={t.todas}
          value={estado}
          onChange={(evento) => {
            poner({ estado: evento.target.value })
          }}
          options={[
            { value: 'abiertas', label: t.abiertas },
            ...ESTADOS.map((uno) => ({ value: uno, label: comunes[`estado_${uno}`] })),
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

function Tabla({ filas }: { filas: SolicitudEnCola[] }) {
  const t = useTextos(textos)
  const columnas: Columna<SolicitudEnCola>[] = [
    {
      id: 'radicado',
      titulo: t.radicado,
      principal: true,
      celda: ({ id, radicado }) => <a href={paths.ministerioSolicitud(id)}>{radicado}</a>,
    },
    { id: 'empresa', titulo: t.empresa, celda: ({ empresa }) => empresa },
    { id: 'nit', titulo: t.nit, celda: ({ nit }) => <span className="sin-corte">{nit}</span> },
    { id: 'administrador', titulo: t.administrador, celda: (fila) => fila.administrador },
    {
      id: 'estado',
      titulo: t.estado,
      celda: ({ estado }) => <EstadoDeSolicitud estado={estado} />,
    },
    {
      id: 'cuenta',
      titulo: t.cuentaDesde,
      celda: ({ radicada_el }) => (radicada_el ? fecha(radicada_el) : '–'),
    },
    {
      id: 'espera',
      titulo: t.espera,
      celda: ({ dias_de_espera }) => (dias_de_espera === null ? '–' : t.dias(dias_de_espera)),
    },
    {
      id: 'quedan',
      titulo: t.quedan,
      celda: ({ dias_restantes }) => <Quedan dias={dias_restantes} />,
    },
  ]
  return <DataTable titulo={t.titulo} columnas={columnas} filas={filas} clave={({ id }) => id} />
}

/** How long the answer may still take. */
export function Quedan({ dias }: { dias: number | null }) {
  const t = useTextos(textos)
  if (dias === null) return <>–</>
  if (dias < 0) return <Tag kind="error">{t.vencida(-dias)}</Tag>
  return dias <= 3 ? <Tag kind="warning">{t.dias(dias)}</Tag> : <>{t.dias(dias)}</>
}
