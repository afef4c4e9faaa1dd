import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ReglaDeSancion, SancionDeLaTabla } from '@/api/modelos'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useTextos } from '@/i18n/textos'
import { decimal, porcentaje } from '@/lib/dinero'
import { fecha } from '@/lib/fechas'
import { leerFecha } from '@/lib/leerFecha'
import { Button } from '@/ui/Button'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { DateBox } from '@/ui/DateBox/DateBox'
import { Skeleton } from '@/ui/Loading'
import { textos as textosDeCampos } from '../campos/textos'
import { consultaReglas } from './consultas'
import { origenEnPalabras } from './origen'
import { textos } from './textos'

interface Fila {
  sancion: SancionDeLaTabla
  regla: ReglaDeSancion
}

/** The rules of the penalties of a regime: all of them, or those of a day. */
export function TablaDeReglas({ regimen, hoy }: { regimen: string; hoy: string }) {
  const t = useTextos(textos)
  const tc = useTextos(textosDeCampos)
  const [escrito, setEscrito] = useState('')
  const [dia, setDia] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const { data, isError, error: causa, refetch } = useQuery(consultaReglas(regimen, dia))
  const ver = (evento: FormEvent) => {
    evento.preventDefault()
    const lectura = leerFecha(escrito)
    const vacia = !lectura.ok && lectura.motivo === 'vacia'
    setError(lectura.ok || vacia ? null : tc.falta_fecha(t.vigentes))
    if (lectura.ok || vacia) setDia(lectura.ok ? lectura.fecha : null)
  }
  const filas = (data?.datos ?? []).flatMap((sancion) =>
    sancion.reglas.map((regla) => ({ sancion, regla })),
  )
  return (
    <section className="pila no-imprimir" aria-labelledby="reglas-sanciones">
      <h2 id="reglas-sanciones">{t.tabla}</h2>
      <p className="lectura">{t.tablaGuia}</p>
      <form className="simulador-filtro" onSubmit={ver} noValidate>
        <DateBox
          id="reglas-vigentes"
          label={t.vigentes}
          error={error}
          value={escrito}
          onChange={setEscrito}
          today={hoy}
        />
        <Button type="submit" variant="secondary">
          {t.verDia}
        </Button>
      </form>
      {isError && (
        <FalloDeCarga titulo={t.falloTabla} error={causa} alReintentar={() => void refetch()} />
      )}
      {!data && !isError && <Skeleton lines={6} />}
      {data && filas.length === 0 && <p role="status">{t.ninguna}</p>}
      {filas.length > 0 && <Tabla filas={filas} />}
    </section>
  )
}

function Tabla({ filas }: { filas: Fila[] }) {
  const t = useTextos(textos)
  const smlmv = (valor: string | null) => (valor === null ? '—' : t.smlmv(decimal(valor)))
  const columnas: Columna<Fila>[] = [
    {
      id: 'sancion',
      titulo: t.sancion,
      principal: true,
      celda: ({ sancion }) => <TextoDelServidor>{sancion.nombre}</TextoDelServidor>,
    },
    {
      id: 'determina',
      titulo: t.determina,
      celda: ({ sancion }) => origenEnPalabras(sancion.origen, t),
    },
    {
      id: 'regla',
      titulo: t.regla,
      celda: ({ regla }) => (
        <>
          <TextoDelServidor>{regla.regla}</TextoDelServidor>
          {regla.sin_valor_smlmv && (
            <p className="menor suave">{t.sinValor(decimal(regla.sin_valor_smlmv))}</p>
          )}
        </>
      ),
    },
    { id: 'piso', titulo: t.piso, celda: ({ regla }) => smlmv(regla.piso_smlmv) },
    {
      id: 'techo',
      titulo: t.techo,
      celda: ({ regla }) => (
        <>
          {smlmv(regla.techo_smlmv)}
          {regla.tope_porcentaje && (
            <p className="menor suave">{t.tope(porcentaje(regla.tope_porcentaje))}</p>
          )}
        </>
      ),
    },
    {
      id: 'rige',
      titulo: t.rige,
      celda: ({ regla: { desde, hasta } }) =>
        hasta ? t.entre(fecha(desde), fecha(hasta)) : t.desde(fecha(desde)),
    },
    {
      id: 'norma',
      titulo: t.norma,
      celda: ({ sancion }) => <TextoDelServidor>{sancion.norma}</TextoDelServidor>,
    },
  ]
  return (
    <DataTable
      titulo={t.tabla}
      columnas={columnas}
      filas={filas}
      clave={({ sancion, regla }) => `${sancion.codigo} ${regla.desde} ${regla.regla}`}
    />
  )
}
