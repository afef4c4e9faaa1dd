import { useEffect } from 'react'
import type { Autoliquidacion } from '@/api/modelos'
import { useNombreDeServicio } from '@/app/servicios/useNombreDeServicio'
import { useIdioma } from '@/i18n/idioma'
import { type Traduccion, useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { fechaHora } from '@/lib/fechas'
import { Button, ButtonGroup } from '@/ui/Button'
import { DataTable } from '@/ui/DataTable/DataTable'
import { Titulo } from '@/ui/Titulo'
import { useBorrador } from '../borrador'
import { type Diferencia, diferenciasEntre, type LineaDeclarada } from '../diferencias'
import { enfocarTitulo } from '../enfocarTitulo'
import { aDeclaracion, desdeDeclaracion } from '../formulario'
import type { es } from '../textos.es'
import { textos } from '../textos'

/** Two versions of one draft, side by side. Nothing is overwritten until the person chooses. */
export function Conflicto({ actual }: { actual: Autoliquidacion }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const { cola, formulario } = useBorrador()
  const nombreDe = useNombreDeServicio()
  const quien = actual.actualizada_por
  useEffect(enfocarTitulo, [])
  const diferencias = diferenciasEntre(aDeclaracion(formulario), actual.declaracion)
  return (
    <div className="pila">
      <Titulo>{t.conflictoTitulo}</Titulo>
      <p className="lectura">{t.conflictoTexto(quien, fechaHora(actual.actualizada_en, idioma))}</p>
      {diferencias.length === 0 ? (
        <p>{t.conflictoIguales}</p>
      ) : (
        <DataTable
          titulo={t.conflictoTitulo}
          filas={diferencias.map((diferencia, indice) => ({ diferencia, indice }))}
          clave={({ indice }) => String(indice)}
          columnas={[
            {
              id: 'dato',
              titulo: t.conflictoCol,
              principal: true,
              celda: ({ diferencia }) => rotuloDe(diferencia, t),
            },
            {
              id: 'mio',
              titulo: t.conflictoMio,
              celda: ({ diferencia }) => valorDe(diferencia, 'mia', t, nombreDe),
            },
            {
              id: 'otro',
              titulo: t.conflictoOtro(quien),
              celda: ({ diferencia }) => valorDe(diferencia, 'otra', t, nombreDe),
            },
          ]}
        />
      )}
      <ButtonGroup>
        <Button
          onClick={() => {
            cola.resolver({ conservar: 'mio' })
            enfocarTitulo()
          }}
        >
          {t.conservarMio}
        </Button>
        <Button
          variant="secondary"
          onClick={() => {
            cola.resolver({
              conservar: 'servidor',
              formulario: desdeDeclaracion(actual.declaracion),
            })
            enfocarTitulo()
          }}
        >
          {t.usarOtro(quien)}
        </Button>
      </ButtonGroup>
    </div>
  )
}

function rotuloDe(diferencia: Diferencia, t: Traduccion<typeof es>): string {
  switch (diferencia.que) {
    case 'respuesta':
      return t.dif_respuesta
    case 'linea':
      return t.dif_linea(diferencia.numero)
    case 'terminales':
      return t.terminales
    case 'devoluciones':
      return t.devoluciones
  }
}

function valorDe(
  diferencia: Diferencia,
  lado: 'mia' | 'otra',
  t: Traduccion<typeof es>,
  nombreDe: (servicio: string) => string,
): string {
  switch (diferencia.que) {
    case 'respuesta':
      return diferencia[lado] ? t.no : t.si
    case 'linea':
      return lineaEnPalabras(diferencia[lado], t, nombreDe)
    default:
      return dinero(diferencia[lado])
  }
}

function lineaEnPalabras(
  linea: LineaDeclarada | null,
  t: Traduccion<typeof es>,
  nombreDe: (servicio: string) => string,
): string {
  if (!linea) return t.dif_no_esta
  const valor = linea.valor === '' ? t.dif_sin_valor : dinero(linea.valor)
  return [nombreDe(linea.servicio), linea.descripcion, valor].filter(Boolean).join(' · ')
}
