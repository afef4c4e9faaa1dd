import { useQuery } from '@tanstack/react-query'
import type { CorreoFila } from '@/api/modelos'
import { Buscador } from '@/app/listas/Buscador'
import { ListaVacia } from '@/app/listas/ListaVacia'
import { Resultados } from '@/app/listas/Resultados'
import { useFiltrosDeLista } from '@/app/listas/useFiltrosDeLista'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { Select } from '@/ui/Select'
import { Titulo } from '@/ui/Titulo'
import { consultaCorreos } from './consultas'
import { ESTADOS, EstadoDeCorreo, useClaseDeCorreo } from './Piezas'
import { textos } from './textos'

/** What the system sent by mail, what failed and what came back. */
export function Component() {
  const t = useTextos(textos)
  const { valor, pagina, poner, hrefFor } = useFiltrosDeLista(paths.ministerioCorreos)
  const estado = ESTADOS.find((uno) => uno === valor('estado')) ?? ''
  const destinatario = valor('destinatario')
  const lista = useQuery(consultaCorreos(estado, destinatario, pagina))
  return (
    <div className="pila">
      <Titulo>{t.titulo}</Titulo>
      <p className="lectura">{t.intro}</p>
      <Buscador
        id="buscar-correo"
        etiqueta={t.destinatario}
        boton={t.buscar}
        valor={destinatario}
        alBuscar={(texto) => {
          poner({ destinatario: texto })
        }}
      >
        <Select
          label={t.estado}
          placeholder={t.todos}
          value={estado}
          onChange={(evento) => {
            poner({ estado: evento.target.value })
          }}
          options={ESTADOS.map((uno) => ({ value: uno, label: t[`estado_${uno}`] }))}
        />
      </Buscador>
      <Resultados
        lista={lista}
        cuenta={t.cuenta}
        fallo={t.fallo}
        hrefFor={hrefFor}
        vacio={<ListaVacia filtrada={estado !== '' || destinatario !== ''} t={t} />}
      >
        {(filas) => <Tabla filas={filas} />}
      </Resultados>
    </div>
  )
}

function Tabla({ filas }: { filas: CorreoFila[] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const claseEn = useClaseDeCorreo()
  const columnas: Columna<CorreoFila>[] = [
    {
      id: 'destinatario',
      titulo: t.destinatario,
      principal: true,
      celda: ({ id, destinatario }) => <a href={paths.ministerioCorreo(id)}>{destinatario}</a>,
    },
    { id: 'clase', titulo: t.clase, celda: ({ clase }) => claseEn(clase) },
    { id: 'estado', titulo: t.estado, celda: ({ estado }) => <EstadoDeCorreo estado={estado} /> },
    {
      id: 'creado',
      titulo: t.creado,
      celda: ({ creado_en }) => fechaHora(creado_en, idioma),
    },
    {
      id: 'enviado',
      titulo: t.enviado,
      celda: ({ enviado_en }) => (enviado_en ? fechaHora(enviado_en, idioma) : '–'),
    },
    { id: 'causa', titulo: t.causa, celda: ({ causa }) => causa ?? '–' },
  ]
  return <DataTable titulo={t.titulo} columnas={columnas} filas={filas} clave={({ id }) => id} />
}
