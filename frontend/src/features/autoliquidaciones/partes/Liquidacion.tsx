import { lazy, Suspense, useState } from 'react'
import type { Linea, Liquidacion as DatosDeLiquidacion } from '@/api/modelos'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { Alert } from '@/ui/Alert'
import { Details } from '@/ui/Details'
import { LiveRegion } from '@/ui/LiveRegion'
import { Skeleton } from '@/ui/Loading'
import { textos } from '../textos'

const CalculationTree = lazy(() =>
  import('@/ui/CalculationTree/CalculationTree').then((m) => ({ default: m.CalculationTree })),
)

/** Said apart, before this list: see `Interrupcion`. */
const YA_DICHOS = ['EXTEMPORANEA', 'TASA_DEMOSTRATIVA']

/** The liquidation line by line; each figure opens into its arithmetic. */
export function Liquidacion({ liquidacion }: { liquidacion: DatosDeLiquidacion }) {
  const t = useTextos(textos)
  return (
    <>
      {liquidacion.demostrativo && (
        <Alert kind="warning" title={t.demostrativo}>
          <p>{t.demostrativoTexto}</p>
        </Alert>
      )}
      {liquidacion.avisos
        .filter((aviso) => !YA_DICHOS.includes(aviso.codigo))
        .map((aviso) => (
          <Alert key={aviso.codigo}>
            <p>
              <TextoDelServidor>{aviso.mensaje}</TextoDelServidor>
            </p>
          </Alert>
        ))}
      <ol className="liquidacion">
        {liquidacion.lineas.map((linea, indice) => (
          <li key={`${linea.codigo}-${String(indice)}`}>
            <div className="liquidacion-linea">
              <span>
                <TextoDelServidor>{linea.concepto}</TextoDelServidor>
              </span>
              <span className="sin-corte">{dinero(linea.valor)}</span>
            </div>
            <VerCalculo linea={linea} />
          </li>
        ))}
      </ol>
      <p>
        {t.son} <span lang="es">{liquidacion.total_en_letras}</span>
      </p>
      <LiveRegion>{t.recalculado(dinero(liquidacion.total))}</LiveRegion>
    </>
  )
}

/** The tree travels only when somebody opens it. */
function VerCalculo({ linea }: { linea: Linea }) {
  const t = useTextos(textos)
  const [abierto, setAbierto] = useState(false)
  return (
    <Details
      summary={
        <>
          {t.leerMas}
          <span className="solo-lectores">{t.verCalculoDe(linea.concepto)}</span>
        </>
      }
      onToggle={(evento) => {
        if (evento.currentTarget.open) setAbierto(true)
      }}
    >
      {abierto && (
        <Suspense fallback={<Skeleton lines={3} />}>
          <CalculationTree linea={linea} sinEncabezado />
        </Suspense>
      )}
    </Details>
  )
}
