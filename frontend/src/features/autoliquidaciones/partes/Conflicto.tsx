import { useEffect } from 'react'
import type { Autoliquidacion } from '@/api/modelos'
import { useNombreDeServicio } from '@/app/servicios/useNombreDeServicio'
import { usePersona } from '@/app/sesion/usePersona'
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
import { YaSePresento } from './YaSePresento'

/** Two versions of one draft, side by side. Nothing is overwritten until the person chooses. */
export function Conflicto({ actual }: { actual: Autoliquidacion }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const { cola, formulario } = useBorrador()
  const nombreDe = useNombreDeServicio()
  const persona = usePersona()
  // The API names people; a namesake of the same company is not worth another word.
  const mismaPersona = actual.actualizada_por === persona?.nombre
  const quien = mismaPersona ? t.ustedEnOtraParte : actual.actualizada_por
  const titulo = mismaPersona ? t.conflictoPropio : t.conflictoTitulo
  useEffect(enfocarTitulo, [])
  // Nothing to choose between: the other version is the filed one.
  if (actual.estado === 'presentada') {
    return (
      <div className="pila">
        <Titulo>{t.yaSePresento}</Titulo>
        <YaSePresento furId={actual.fur_id} />
      </div>
    )
  }
  const diferencias = diferenciasEntre(aDeclaracion(formulario), actual.declaracion)
  return (
    <div className="pila">
      <Titulo>{titulo}</Titulo>
      <p className="lectura">{t.conflictoTexto(quien, fechaHora(actual.actualizada_en, idioma))}</p>
      {diferencias.length === 0 ? (
        <p>{t.conflictoIguales}</p>
      ) : (
        <DataTable
          titulo={titulo}
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
              celda: ({ diferencia }) => (
                <Version>{valorDe(diferencia, 'mia', t, nombreDe)}</Version>
              ),
            },
            {
              id: 'otro',
              titulo: t.conflictoOtro(quien),
              celda: ({ diferencia }) => (
                <Version>{valorDe(diferencia, 'otra', t, nombreDe)}</Version>
              ),
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

/** A long description breaks inside its column instead of pushing the other out of sight. */
function Version({ children }: { children: string }) {
  return <span className="conflicto-version">{children}</span>
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
