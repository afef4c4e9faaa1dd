import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { TablaDeCambios } from '@/app/calculo/TablaDeCambios'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { fecha, fechaHora } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { DataTable } from '@/ui/DataTable/DataTable'
import { Details } from '@/ui/Details'
import { Skeleton } from '@/ui/Loading'
import { consultaRecalculo } from './consultas'
import { textos } from './textos'

interface Props {
  autoliquidacionId: string
  operadorId: string | null
}

/** What was presented, computed again before the eyes of whoever doubts it. */
export default function Recalculo({ autoliquidacionId, operadorId }: Props) {
  const t = useTextos(textos)
  const [pedido, setPedido] = useState(false)
  return (
    <>
      <p className="lectura">{t.recalculoGuia}</p>
      {pedido ? (
        <Resultado {...{ autoliquidacionId, operadorId }} />
      ) : (
        <Button
          variant="secondary"
          className="no-imprimir"
          onClick={() => {
            setPedido(true)
          }}
        >
          {t.volverACalcular}
        </Button>
      )}
    </>
  )
}

function Resultado({ autoliquidacionId, operadorId }: Props) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const recalculo = useQuery(consultaRecalculo(autoliquidacionId, operadorId))
  if (recalculo.isError) {
    return <FalloDeCarga error={recalculo.error} alReintentar={() => void recalculo.refetch()} />
  }
  if (!recalculo.data) return <Skeleton lines={4} />
  const { igual, total, total_recalculado, cambios, valores, ley, presentada_en } = recalculo.data
  const cuando = fechaHora(presentada_en, idioma)
  return (
    <div className="pila" role="status">
      {igual ? (
        <Alert kind="success" title={t.recalculoIgual(dinero(total))}>
          <p>{t.recalculoIgualTexto(cuando)}</p>
        </Alert>
      ) : (
        <Alert kind="error" title={t.recalculoDistinto}>
          <p>{t.recalculoDistintoTexto(dinero(total), dinero(total_recalculado))}</p>
        </Alert>
      )}
      {cambios.length === 0 ? (
        <p>{t.sinCambios}</p>
      ) : (
        <>
          <p>{t.conCambios}</p>
          <TablaDeCambios titulo={t.cambiosTitulo} cambios={cambios} />
        </>
      )}
      <Details summary={t.valoresUsados}>
        <p className="menor">{ley ? t.textoDeLaLey(ley) : t.sinTextoDeLaLey}</p>
        <DataTable
          titulo={t.valoresUsados}
          filas={valores}
          clave={(valor) => `${valor.codigo} ${valor.desde}`}
          columnas={[
            {
              id: 'codigo',
              titulo: t.valorPublicado,
              principal: true,
              celda: (valor) => <code>{valor.codigo}</code>,
            },
            {
              id: 'vigencia',
              titulo: t.vigencia,
              celda: (valor) => `${fecha(valor.desde)} – ${valor.hasta ? fecha(valor.hasta) : '…'}`,
            },
            {
              id: 'usado',
              titulo: t.versionUsada,
              celda: (valor) => t.versionDe(valor.valor ?? '–', valor.version),
            },
            {
              id: 'hoy',
              titulo: t.versionDeHoy,
              celda: (valor) =>
                valor.version_de_hoy === null
                  ? '–'
                  : t.versionDe(valor.valor_de_hoy ?? '–', valor.version_de_hoy),
            },
          ]}
        />
      </Details>
    </div>
  )
}
