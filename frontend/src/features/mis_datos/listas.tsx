import type { ReactNode } from 'react'
import type { MisDatos } from '@/api/modelos'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useNombres } from '@/app/rastro/nombres'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { textos } from './textos'

interface DeParte<F> {
  id: string
  titulo: string
  filas: F[]
  columnas: Columna<F>[]
  pie?: ReactNode
}

function Parte<F>({ id, titulo, filas, columnas, pie }: DeParte<F>) {
  const t = useTextos(textos)
  const conIndice = filas.map((fila, indice) => ({ fila, indice }))
  return (
    <section className="pila-corta" aria-labelledby={id}>
      <h2 id={id}>{titulo}</h2>
      {filas.length > 0 ? (
        <DataTable
          titulo={titulo}
          columnas={columnas.map((columna) => ({
            ...columna,
            celda: ({ fila }: { fila: F }) => columna.celda(fila),
          }))}
          filas={conIndice}
          clave={({ indice }) => String(indice)}
        />
      ) : (
        <p>{t.nada}</p>
      )}
      {pie}
    </section>
  )
}

/** The words of a code, or the code with spaces. */
function usePalabra(): (prefijo: string, codigo: string) => string {
  const palabras = useTextos(textos) as unknown as Record<string, string | undefined>
  return (prefijo, codigo) => palabras[`${prefijo}_${codigo}`] ?? codigo.replaceAll('_', ' ')
}

export function Consentimientos({ filas }: { filas: MisDatos['consentimientos'] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const palabra = usePalabra()
  return (
    <Parte
      id="consentimientos"
      titulo={t.consentimientos}
      filas={filas}
      columnas={[
        {
          id: 'finalidad',
          titulo: t.colVersion,
          principal: true,
          celda: ({ finalidad, version }) => (
            <strong>
              {palabra('finalidad', finalidad)}, {t.version(version)}
            </strong>
          ),
        },
        { id: 'acto', titulo: t.colTexto, celda: ({ acto }) => palabra('acto', acto) },
        {
          id: 'cuando',
          titulo: t.colCuando,
          celda: ({ instante }) => fechaHora(instante, idioma),
        },
        { id: 'donde', titulo: t.colDonde, celda: ({ direccion }) => direccion },
      ]}
    />
  )
}

/** All that was filed, whatever it was. */
export function Tramites({ datos }: { datos: MisDatos }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const filas = [
    ...datos.pqrsd.map((una) => ({
      que: `${t.pqrsd} ${una.radicado}`,
      estado: una.estado,
      cuando: una.registrada_en,
    })),
    ...datos.incidencias.map((una) => ({
      que: `${t.incidencia} ${una.caso}`,
      estado: una.estado,
      cuando: una.registrada_en,
    })),
    ...datos.solicitudes.map((una) => ({
      que: `${t.solicitud} ${una.radicado ?? t.sinNumero}`,
      estado: una.estado,
      cuando: una.creada_en,
    })),
    ...datos.cambios_de_empresa.map((uno) => ({
      que: `${t.cambio}: ${uno.seccion}`,
      estado: uno.estado,
      cuando: uno.pedido_en,
    })),
  ].sort((una, otra) => otra.cuando.localeCompare(una.cuando))
  return (
    <Parte
      id="tramites"
      titulo={t.tramites}
      filas={filas}
      columnas={[
        {
          id: 'que',
          titulo: t.colQue,
          principal: true,
          celda: ({ que }) => <strong>{que}</strong>,
        },
        { id: 'estado', titulo: t.colEstado, celda: (fila) => fila.estado.replaceAll('_', ' ') },
        { id: 'cuando', titulo: t.colCuando, celda: ({ cuando }) => fechaHora(cuando, idioma) },
      ]}
    />
  )
}

export function Sesiones({ filas }: { filas: MisDatos['sesiones'] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  return (
    <Parte
      id="sesiones"
      titulo={t.sesiones}
      filas={filas}
      pie={<p className="menor suave">{t.ultimos}</p>}
      columnas={[
        {
          id: 'cuando',
          titulo: t.colCuando,
          principal: true,
          celda: ({ abierta_en }) => <strong>{fechaHora(abierta_en, idioma)}</strong>,
        },
        { id: 'que', titulo: t.colQue, celda: ({ navegador }) => navegador },
        { id: 'donde', titulo: t.colDonde, celda: ({ direccion }) => direccion },
        {
          id: 'estado',
          titulo: t.colEstado,
          celda: ({ cerrada_en }) => (cerrada_en ? t.cerrada : t.abierta),
        },
      ]}
    />
  )
}

export function Correos({ filas }: { filas: MisDatos['correos'] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  return (
    <Parte
      id="correos"
      titulo={t.correos}
      filas={filas}
      pie={<p className="menor suave">{t.ultimos}</p>}
      columnas={[
        {
          id: 'asunto',
          titulo: t.colAsunto,
          principal: true,
          celda: ({ asunto, clase }) => (
            <strong>
              <TextoDelServidor>{asunto ?? clase.replaceAll('_', ' ')}</TextoDelServidor>
            </strong>
          ),
        },
        { id: 'correo', titulo: t.colCorreo, celda: ({ destinatario }) => destinatario },
        {
          id: 'cuando',
          titulo: t.colCuando,
          celda: ({ creado_en }) => fechaHora(creado_en, idioma),
        },
      ]}
    />
  )
}

export function Actos({ filas }: { filas: MisDatos['actos'] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const nombres = useNombres()
  return (
    <Parte
      id="actos"
      titulo={t.actos}
      filas={filas}
      pie={<p className="menor suave">{t.ultimos}</p>}
      columnas={[
        {
          id: 'que',
          titulo: t.colQue,
          principal: true,
          celda: ({ accion, objeto, resultado }) => (
            <strong>
              {nombres.accion(accion)}: {nombres.objeto(objeto)}
              {resultado === 'rechazado' && ` (${t.rechazado})`}
            </strong>
          ),
        },
        {
          id: 'cuando',
          titulo: t.colCuando,
          celda: ({ instante }) => fechaHora(instante, idioma),
        },
        { id: 'donde', titulo: t.colDonde, celda: ({ direccion }) => direccion },
      ]}
    />
  )
}

export function Tratamientos({ filas }: { filas: MisDatos['tratamiento'] }) {
  const t = useTextos(textos)
  return (
    <Parte
      id="tratamiento"
      titulo={t.tratamiento}
      filas={filas}
      columnas={[
        {
          id: 'dato',
          titulo: t.colQue,
          principal: true,
          celda: ({ dato }) => (
            <strong>
              <TextoDelServidor>{dato}</TextoDelServidor>
            </strong>
          ),
        },
        {
          id: 'para',
          titulo: t.colPara,
          celda: ({ finalidad }) => <TextoDelServidor>{finalidad}</TextoDelServidor>,
        },
        {
          id: 'hasta',
          titulo: t.colHasta,
          celda: ({ conservacion }) => <TextoDelServidor>{conservacion}</TextoDelServidor>,
        },
      ]}
    />
  )
}
