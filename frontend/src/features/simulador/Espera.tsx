import { useQuery } from '@tanstack/react-query'
import type { DiaDeEspera, PedidoSimulacion } from '@/api/modelos'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { fecha, mesLargo } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { DataTable } from '@/ui/DataTable/DataTable'
import { Skeleton } from '@/ui/Loading'
import { consultaEspera } from './consultas'
import { unDiaPorMes } from './espera'
import { Grafica } from './Grafica'
import { textos } from './textos'

interface Props {
  pedido: PedidoSimulacion
  todos: boolean
  alCambiar: (todos: boolean) => void
}

/** The total of each day of a year of waiting; its code travels only if somebody asks for it. */
export default function Espera({ pedido, todos, alCambiar }: Props) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const espera = useQuery(consultaEspera(pedido))
  if (espera.isError) {
    return (
      <FalloDeCarga
        titulo={t.falloEspera}
        error={espera.error}
        alReintentar={() => void espera.refetch()}
      />
    )
  }
  if (!espera.data) return <Skeleton lines={5} />
  const { dias, falta } = espera.data
  return (
    <div className="pila">
      <Grafica dias={dias} />
      {falta && (
        <Alert kind="info" title={t.faltaTitulo}>
          <p>
            {falta.mes ? (
              t.faltaMes(mesLargo(falta.mes, idioma))
            ) : (
              <TextoDelServidor>{falta.mensaje}</TextoDelServidor>
            )}
          </p>
        </Alert>
      )}
      <Tabla titulo={todos ? t.tablaDias : t.tablaMeses} dias={todos ? dias : unDiaPorMes(dias)} />
      <div className="no-imprimir">
        <Button
          variant="secondary"
          onClick={() => {
            alCambiar(!todos)
          }}
        >
          {todos ? t.soloMeses : t.todosLosDias(dias.length)}
        </Button>
      </div>
    </div>
  )
}

function Tabla({ titulo, dias }: { titulo: string; dias: DiaDeEspera[] }) {
  const t = useTextos(textos)
  const cifra = (id: 'contraprestacion' | 'sancion' | 'intereses' | 'total') => ({
    id,
    titulo: t[id],
    numerica: true,
    celda: (dia: DiaDeEspera) =>
      id === 'total' ? <strong>{dinero(dia.total)}</strong> : dinero(dia[id]),
  })
  return (
    <DataTable
      titulo={titulo}
      tituloVisible
      filas={dias}
      clave={(dia) => dia.fecha}
      columnas={[
        { id: 'fecha', titulo: t.dia, principal: true, celda: (dia) => fecha(dia.fecha) },
        cifra('contraprestacion'),
        cifra('sancion'),
        cifra('intereses'),
        cifra('total'),
      ]}
    />
  )
}
