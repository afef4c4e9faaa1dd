import { useQuery } from '@tanstack/react-query'
import type { Suscripcion } from '@/api/modelos'
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
import { Tag } from '@/ui/Tag'
import { consultaSuscripciones } from './consultas'
import { textos } from './textos'

const ESTADOS = ['activa', 'pendiente', 'retirada'] as const

export function Suscripciones() {
  const t = useTextos(textos)
  const { valor, pagina, poner, hrefFor } = useFiltrosDeLista(paths.ministerioBoletin)
  const estado = ESTADOS.find((uno) => uno === valor('estado')) ?? ''
  const q = valor('q')
  const lista = useQuery(consultaSuscripciones(estado, q, pagina))
  return (
    <section className="pila" aria-labelledby="suscripciones">
      <h2 id="suscripciones">{t.suscripciones}</h2>
      <Buscador
        id="buscar-suscripcion"
        etiqueta={t.buscarQue}
        boton={t.buscar}
        valor={q}
        alBuscar={(texto) => {
          poner({ q: texto })
        }}
      >
        <Select
          label={t.estado}
          placeholder={t.todos}
          value={estado}
          onChange={(evento) => {
            poner({ estado: evento.target.value })
          }}
          options={ESTADOS.map((uno) => ({ value: uno, label: t[`estado_${uno}`] }))}
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
    </section>
  )
}

function Tabla({ filas }: { filas: Suscripcion[] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const columnas: Columna<Suscripcion>[] = [
    { id: 'nombre', titulo: t.nombre, principal: true, celda: ({ nombre }) => nombre },
    {
      id: 'documento',
      titulo: t.documento,
      celda: ({ documento_tipo, documento }) => `${documento_tipo} ${documento}`,
    },
    { id: 'correo', titulo: t.correo, celda: ({ correo }) => correo },
    { id: 'estado', titulo: t.estado, celda: ({ estado }) => <Estado estado={estado} /> },
    { id: 'pedida', titulo: t.pedida, celda: ({ pedida_en }) => fechaHora(pedida_en, idioma) },
  ]
  return (
    <DataTable titulo={t.suscripciones} columnas={columnas} filas={filas} clave={({ id }) => id} />
  )
}

function Estado({ estado }: { estado: string }) {
  const t = useTextos(textos)
  switch (estado) {
    case 'activa':
      return (
        <Tag kind="success" icon="check">
          {t.estado_activa}
        </Tag>
      )
    case 'pendiente':
      return (
        <Tag kind="info" icon="clock">
          {t.estado_pendiente}
        </Tag>
      )
    default:
      return (
        <Tag kind="neutral" icon="info">
          {estado === 'retirada' ? t.estado_retirada : estado}
        </Tag>
      )
  }
}
