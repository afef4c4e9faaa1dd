import type { Parametro } from '@/api/modelos'
import { paths } from '@/app/paths'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useTextos } from '@/i18n/textos'
import { cita } from '@/lib/cita'
import { fecha } from '@/lib/fechas'
import { cantidad } from '@/ui/CalculationTree/cantidad'
import { textos as textosDeCantidad } from '@/ui/CalculationTree/textos'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { Tag, type TagKind } from '@/ui/Tag'
import { claseDeVacio, type Confianza, confianzaDe, type Fila, unidadAparte } from './filas'
import { textos } from './textos'

interface Props {
  titulo: string
  filas: Fila[]
  /** In the history of one parameter all rows have its name: their dates tell them apart. */
  deUnSolo?: boolean
}

export function TablaDeValores({ titulo, filas, deUnSolo = false }: Props) {
  const t = useTextos(textos)
  const vigencia = {
    id: 'vigencia',
    titulo: t.vigencia,
    principal: deUnSolo,
    celda: (fila: Fila) => <Vigencia fila={fila} />,
  }
  const nombre: Columna<Fila> = {
    id: 'parametro',
    titulo: t.parametro,
    principal: true,
    celda: (fila) => (
      <>
        <a href={paths.tarifa(fila.codigo)}>
          <TextoDelServidor>{fila.nombre}</TextoDelServidor>
        </a>
        <code className="tarifas-codigo">{fila.codigo}</code>
      </>
    ),
  }
  return (
    <div className="tarifas-tabla">
      <DataTable
        titulo={titulo}
        filas={filas}
        clave={(fila) => fila.clave}
        columnas={[
          deUnSolo ? vigencia : nombre,
          { id: 'valor', titulo: t.valor, celda: (fila) => <Valor fila={fila} /> },
          ...(deUnSolo ? [] : [vigencia]),
          { id: 'norma', titulo: t.norma, celda: (fila) => <Norma fila={fila} /> },
          { id: 'fuente', titulo: t.fuente, celda: (fila) => <Fuente fila={fila} /> },
          { id: 'confianza', titulo: t.confianza, celda: (fila) => <Marca fila={fila} /> },
        ]}
      />
    </div>
  )
}

function Valor({ fila: { valor } }: { fila: Fila }) {
  if (!valor) return <>—</>
  return (
    <strong>
      <Cantidad valor={valor} />
    </strong>
  )
}

function Cantidad({ valor }: { valor: Parametro }) {
  const t = useTextos(textosDeCantidad)
  const unidad = unidadAparte(valor)
  const texto = cantidad(valor.valor, valor.unidad, t)
  return <TextoDelServidor>{unidad ? `${texto} ${unidad}` : texto}</TextoDelServidor>
}

function Vigencia({ fila }: { fila: Fila }) {
  const t = useTextos(textos)
  const rige = fila.valor ?? fila.vacio
  if (!rige) return null
  const desde = fecha(rige.desde)
  return <>{rige.hasta ? t.desdeHasta(desde, fecha(rige.hasta)) : t.desde(desde)}</>
}

function Norma({ fila: { valor, vacio } }: { fila: Fila }) {
  const norma = valor?.norma ?? vacio?.norma ?? ''
  return <TextoDelServidor>{cita(norma, valor?.articulo)}</TextoDelServidor>
}

function Fuente({ fila: { valor, vacio } }: { fila: Fila }) {
  const t = useTextos(textos)
  const texto = valor ? valor.fuente : vacio?.nota
  return texto ? <TextoDelServidor>{texto}</TextoDelServidor> : <>{t.sinFuente}</>
}

const MARCA: Record<Confianza, TagKind> = {
  leida: 'success',
  secundaria: 'info',
  porConfirmar: 'warning',
  demostracion: 'warning',
}

function Marca({ fila: { valor, vacio } }: { fila: Fila }) {
  const t = useTextos(textos)
  if (valor) {
    const confianza = confianzaDe(valor)
    return <Tag kind={MARCA[confianza]}>{t[confianza]}</Tag>
  }
  if (!vacio) return null
  const clase = claseDeVacio(vacio)
  return <Tag kind={clase === 'falta' ? 'error' : 'neutral'}>{t[clase]}</Tag>
}
