import { useState } from 'react'
import type { ObligacionFila } from '@/api/modelos'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useIdioma } from '@/i18n/idioma'
import { type Traduccion, useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { periodoCorto } from '@/lib/periodo'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { Cifra, type QueCifra } from './Cifra'
import { DetalleFila } from './DetalleFila'
import { CAMPOS_ORDEN, type Filtros } from './filtros'
import { PanelCalculo } from './PanelCalculo'
import { conceptoDe, type Contexto, direccionDeFila } from './situacion'
import type { es } from './textos.es'
import { textos } from './textos'

interface Props {
  lista: { datos: ObligacionFila[]; fecha_pago: string }
  filtros: Filtros
  cambiar: (cambio: Partial<Filtros>) => void
}

export interface CalculoPedido {
  fila: ObligacionFila
  que: QueCifra
}

export function TablaObligaciones({ lista, filtros, cambiar }: Props) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const contexto: Contexto = { fechaPago: filtros.fecha_pago, operadorId: filtros.operador_id }
  const [abierto, setAbierto] = useState<CalculoPedido | null>(null)
  const cifra = (que: QueCifra) => (fila: ObligacionFila) => (
    <Cifra
      fila={fila}
      que={que}
      alAbrir={() => {
        setAbierto({ fila, que })
      }}
    />
  )
  const columnas: Columna<ObligacionFila>[] = [
    {
      id: 'concepto',
      titulo: t.colConcepto,
      ordenable: true,
      principal: true,
      celda: (fila) => <Concepto fila={fila} contexto={contexto} t={t} />,
    },
    {
      id: 'periodo',
      titulo: t.colPeriodo,
      ordenable: true,
      celda: (fila) => (
        <span className="sin-corte">{fila.periodo ? periodoCorto(fila.periodo, idioma) : '–'}</span>
      ),
    },
    {
      id: 'fecha_vencimiento',
      titulo: t.colVence,
      ordenable: true,
      celda: (fila) => <span className="sin-corte">{fecha(fila.fecha_vencimiento)}</span>,
    },
    {
      id: 'capital',
      titulo: t.colCapital,
      ordenable: true,
      numerica: true,
      soloAncha: true,
      celda: cifra('capital'),
    },
    {
      id: 'intereses',
      titulo: t.colIntereses,
      numerica: true,
      soloAncha: true,
      celda: cifra('intereses'),
    },
    {
      id: 'sancion',
      titulo: t.colSancion,
      numerica: true,
      soloAncha: true,
      celda: cifra('sancion'),
    },
    { id: 'total', titulo: t.colTotal(lista.fecha_pago), numerica: true, celda: cifra('total') },
  ]

  return (
    <>
      <DataTable
        titulo={t.titulo}
        columnas={columnas}
        filas={lista.datos}
        clave={(fila) => fila.id}
        orden={{ columna: filtros.orden, descendente: filtros.descendente }}
        alOrdenar={({ columna, descendente }) => {
          cambiar({
            orden: CAMPOS_ORDEN.find((campo) => campo === columna) ?? 'fecha_vencimiento',
            descendente,
          })
        }}
        tono={tonoDe}
        detalle={(fila) => <DetalleFila fila={fila} contexto={contexto} />}
      />
      <PanelCalculo
        pedido={abierto}
        contexto={contexto}
        alCerrar={() => {
          setAbierto(null)
        }}
      />
    </>
  )
}

function Concepto({
  fila,
  contexto,
  t,
}: {
  fila: ObligacionFila
  contexto: Contexto
  t: Traduccion<typeof es>
}) {
  return (
    <>
      <a href={direccionDeFila(fila, contexto)} className="obligaciones-concepto">
        <TextoDelServidor>{conceptoDe(fila, t)}</TextoDelServidor>
      </a>
      <span className="obligaciones-referencia">
        <TextoDelServidor>{fila.referencia}</TextoDelServidor>
      </span>
    </>
  )
}

function tonoDe(fila: ObligacionFila): 'error' | 'aviso' | undefined {
  if (fila.situacion === 'vencida' || fila.situacion === 'sin_presentar_vencida') return 'error'
  return fila.situacion === 'por_vencer' ? 'aviso' : undefined
}
