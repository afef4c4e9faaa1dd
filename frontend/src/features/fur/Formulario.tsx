import type { Fur } from '@/api/modelos'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { dinero, pesos } from '@/lib/dinero'
import { fecha, fechaHora } from '@/lib/fechas'
import { periodoLargo } from '@/lib/periodo'
import { DataTable } from '@/ui/DataTable/DataTable'
import { SummaryList } from '@/ui/SummaryList'
import { textos } from './textos'

/** Who, for what and when: the head of the form. */
export function DatosFur({ fur }: { fur: Fur }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const { operador, obligacion, entidad } = fur
  return (
    <section className="pila-corta" aria-labelledby="datos-fur">
      <h2 id="datos-fur">{t.datos}</h2>
      <SummaryList
        compact
        rows={[
          { key: 'operador', label: t.operador, value: operador.razon_social },
          { key: 'nit', label: t.nit, value: operador.nit },
          {
            key: 'direccion',
            label: t.direccion,
            // Bogotá is its own department: said once.
            value: [
              ...new Set([operador.direccion, operador.municipio, operador.departamento]),
            ].join(', '),
          },
          { key: 'obligacion', label: t.obligacion, value: obligacion.concepto },
          {
            key: 'expediente',
            label: t.expediente,
            value: `${obligacion.expediente} · ${obligacion.servicio}`,
          },
          { key: 'periodo', label: t.periodo, value: periodoLargo(fur.periodo, idioma) },
          { key: 'vence', label: t.vencimiento, value: fecha(obligacion.fecha_vencimiento) },
          { key: 'generado', label: t.generadoEl, value: fechaHora(fur.generado_en, idioma) },
          {
            key: 'entidad',
            label: t.recaudador,
            value: `${entidad.nombre} · ${entidad.fondo} · NIT ${entidad.nit}`,
          },
        ]}
      />
    </section>
  )
}

export function ValoresFur({ fur }: { fur: Fur }) {
  const t = useTextos(textos)
  return (
    <section className="pila-corta" aria-labelledby="valores-fur">
      <h2 id="valores-fur">{t.valores}</h2>
      <DataTable
        titulo={t.valores}
        filas={fur.lineas.map((linea, indice) => ({ ...linea, indice }))}
        clave={(linea) => String(linea.indice)}
        columnas={[
          {
            id: 'concepto',
            titulo: t.colConcepto,
            principal: true,
            celda: (linea) => <Fuerte si={linea.es_total}>{linea.concepto}</Fuerte>,
          },
          { id: 'detalle', titulo: t.colDetalle, celda: (linea) => linea.detalle || '–' },
          {
            id: 'valor',
            titulo: t.colValor,
            numerica: true,
            celda: (linea) => <Fuerte si={linea.es_total}>{pesos(linea.valor)}</Fuerte>,
          },
        ]}
      />
      <p>
        {t.son} <span lang="es">{fur.total_en_letras}</span> ({dinero(fur.total)})
      </p>
    </section>
  )
}

function Fuerte({ si, children }: { si: boolean; children: string }) {
  return si ? <strong>{children}</strong> : children
}

export function FirmasFur({ fur }: { fur: Fur }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  return (
    <section className="pila-corta" aria-labelledby="firmas-fur">
      <h2 id="firmas-fur">{t.firmas}</h2>
      <DataTable
        titulo={t.firmas}
        filas={fur.firmas}
        clave={(firma) => `${firma.rol}-${firma.identificacion}`}
        columnas={[
          { id: 'nombre', titulo: t.colNombre, principal: true, celda: (f) => f.nombre },
          { id: 'rol', titulo: t.colRol, celda: (f) => f.rol },
          { id: 'identificacion', titulo: t.colIdentificacion, celda: (f) => f.identificacion },
          {
            id: 'firmada',
            titulo: t.colFirmada,
            celda: (f) => (f.firmada_en ? fechaHora(f.firmada_en, idioma) : t.sinFirmar),
          },
        ]}
      />
    </section>
  )
}
