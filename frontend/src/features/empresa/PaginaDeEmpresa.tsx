import { useSuspenseQuery } from '@tanstack/react-query'
import { clienteDeConsultas } from '@/app/consultas'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import type { RegistroDeEmpresa } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { Titulo } from '@/ui/Titulo'
import { consultaEmpresa } from './consultas'
import { EstadoDeCambio, useSeccion } from './piezas'
import { Secciones } from './Registro'
import { textos } from './textos'

export function loader() {
  return clienteDeConsultas.fetchQuery(consultaEmpresa)
}

/** What the record says of the own company, and what was asked to change. */
export function Component() {
  const t = useTextos(textos)
  const { data: registro } = useSuspenseQuery(consultaEmpresa)
  return (
    <div className="pila-ancha">
      <div className="lectura pila">
        <Titulo caption={registro.razon_social}>{t.titulo}</Titulo>
        <p>{t.intro}</p>
        {registro.secciones.some(({ completa }) => !completa) && (
          <Alert kind="warning" title={t.faltaTitulo}>
            <p>{t.faltaTexto}</p>
          </Alert>
        )}
        <Alert kind="info" title={t.cuentasTitulo}>
          <p>
            {t.cuentasTexto} <a href={paths.usuarios}>{t.cuentasEnlace}</a>.
          </p>
        </Alert>
      </div>
      <Secciones registro={registro} propia />
      <Cambios registro={registro} />
    </div>
  )
}

function Cambios({ registro }: { registro: RegistroDeEmpresa }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const seccion = useSeccion()
  type Fila = RegistroDeEmpresa['cambios'][number]
  const columnas: Columna<Fila>[] = [
    {
      id: 'seccion',
      titulo: t.colSeccion,
      principal: true,
      celda: (fila) => <a href={paths.empresaCambio(fila.id)}>{seccion(fila.seccion)}</a>,
    },
    {
      id: 'estado',
      titulo: t.colEstado,
      celda: ({ estado }) => <EstadoDeCambio estado={estado} />,
    },
    { id: 'quien', titulo: t.colQuien, celda: ({ pedido_por }) => pedido_por },
    {
      id: 'enviado',
      titulo: t.colEnviado,
      celda: ({ enviado_en }) => fechaHora(enviado_en, idioma),
    },
  ]
  return (
    <section className="pila" aria-labelledby="cambios">
      <h2 id="cambios">{t.cambiosTitulo}</h2>
      {registro.cambios.length > 0 ? (
        <DataTable
          titulo={t.cambiosTitulo}
          columnas={columnas}
          filas={registro.cambios}
          clave={({ id }) => id}
        />
      ) : (
        <p>{t.sinCambios}</p>
      )}
    </section>
  )
}
