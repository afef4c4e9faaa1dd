import type { Cambio, Parametro } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { cita } from '@/lib/cita'
import { dinero } from '@/lib/dinero'
import { fecha } from '@/lib/fechas'
import { cantidad } from '@/ui/CalculationTree/cantidad'
import { textos as textosDeCantidad } from '@/ui/CalculationTree/textos'
import { DataTable } from '@/ui/DataTable/DataTable'
import { TextoDelServidor } from '../TextoDelServidor'
import { textos } from './textos'

interface Props {
  titulo: string
  tituloVisible?: boolean
  cambios: Cambio[]
}

/** Which lines another knowledge of the law changes, by how much and because of which value. */
export function TablaDeCambios({ titulo, tituloVisible = false, cambios }: Props) {
  const t = useTextos(textos)
  return (
    <DataTable
      titulo={titulo}
      tituloVisible={tituloVisible}
      filas={cambios}
      clave={(cambio) => cambio.codigo}
      columnas={[
        {
          id: 'linea',
          titulo: t.linea,
          principal: true,
          celda: (cambio) => <TextoDelServidor>{cambio.concepto}</TextoDelServidor>,
        },
        {
          id: 'entonces',
          titulo: t.entonces,
          numerica: true,
          celda: (cambio) => dinero(cambio.entonces),
        },
        { id: 'hoy', titulo: t.hoy, numerica: true, celda: (cambio) => dinero(cambio.hoy) },
        {
          id: 'diferencia',
          titulo: t.diferencia,
          numerica: true,
          celda: (cambio) => <strong>{dinero(cambio.diferencia)}</strong>,
        },
        { id: 'porque', titulo: t.porque, celda: (cambio) => <Porque cambio={cambio} /> },
      ]}
    />
  )
}

function Porque({ cambio }: { cambio: Cambio }) {
  const t = useTextos(textos)
  const unidades = useTextos(textosDeCantidad)
  const valor = (parametro: Parametro | null) => {
    if (!parametro) return t.nada
    const texto = cantidad(parametro.valor, parametro.unidad, unidades)
    // The first version is the value itself; a later one corrects it.
    const { version } = parametro
    return version !== null && version > 1 ? t.version(texto, version) : texto
  }
  if (cambio.parametros.length === 0) return <>{t.deOtrasLineas}</>
  return (
    <ul className="texto-lista">
      {cambio.parametros.map(({ entonces, hoy }) => {
        const uno = hoy ?? entonces
        if (!uno) return null
        return (
          <li key={`${uno.codigo} ${uno.desde}`}>
            <TextoDelServidor>{t.desdeEl(uno.nombre, fecha(uno.desde))}</TextoDelServidor>
            {': '}
            <TextoDelServidor>{t.enVezDe(valor(hoy), valor(entonces))}</TextoDelServidor>
            {hoy && (
              <>
                {'. '}
                <TextoDelServidor>{cita(hoy.norma, hoy.articulo)}</TextoDelServidor>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
