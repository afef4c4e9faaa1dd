import type { ReactNode } from 'react'
import type { MisDatos } from '@/api/modelos'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useNombres } from '@/app/rastro/nombres'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { usePalabra } from './palabras'
import { textos } from './textos'

type Celda<F> = (fila: F) => ReactNode
type Titulo =
  | 'consentimientos'
  | 'partes'
  | 'tramites'
  | 'sesiones'
  | 'navegadores'
  | 'correos'
  | 'actos'
  | 'tratamiento'

interface DeParte<F> {
  /** Names the section, and is the key of its heading. */
  id: Titulo
  filas: F[]
  /** Under which heading, and what: the first one says what the row is. */
  principal: [string, Celda<F>]
  otras: [string, Celda<F>][]
  /** Only the last ones are on the page. */
  recortada?: boolean
}

function Parte<F>({ id, filas, principal, otras, recortada }: DeParte<F>) {
  const t = useTextos(textos)
  const conIndice = filas.map((fila, indice) => ({ fila, indice }))
  const columnas: Columna<{ fila: F; indice: number }>[] = [
    {
      id: 'principal',
      titulo: principal[0],
      principal: true,
      celda: ({ fila }) => <strong>{principal[1](fila)}</strong>,
    },
    ...otras.map(([titulo, celda]) => ({
      id: titulo,
      titulo,
      celda: ({ fila }: { fila: F }) => celda(fila),
    })),
  ]
  return (
    <section className="pila-corta" aria-labelledby={id}>
      <h2 id={id}>{t[id]}</h2>
      {filas.length > 0 ? (
        <DataTable
          titulo={t[id]}
          columnas={columnas}
          filas={conIndice}
          clave={({ indice }) => String(indice)}
        />
      ) : (
        <p>{t.nada}</p>
      )}
      {recortada && <p className="menor suave">{t.ultimos}</p>}
    </section>
  )
}

function useInstante(): (instante: string) => string {
  const idioma = useIdioma()
  return (instante) => fechaHora(instante, idioma)
}

export function Consentimientos({ filas }: { filas: MisDatos['consentimientos'] }) {
  const t = useTextos(textos)
  const palabra = usePalabra()
  const instante = useInstante()
  return (
    <Parte
      id="consentimientos"
      filas={filas}
      principal={[
        t.colVersion,
        (uno) => `${palabra('finalidad', uno.finalidad)}, ${t.version(uno.version)}`,
      ]}
      otras={[
        [t.colTexto, (uno) => palabra('acto', uno.acto)],
        [t.colCuando, (uno) => instante(uno.instante)],
        [t.colDonde, (uno) => uno.direccion],
      ]}
    />
  )
}

/** What requests for accounts say of the person, and what was signed. */
export function Partes({ filas }: { filas: MisDatos['partes_en_solicitudes'] }) {
  const t = useTextos(textos)
  const palabra = usePalabra()
  const instante = useInstante()
  const firma = ({ medio, firmada_en, anulada_en }: (typeof filas)[number]['firmas'][number]) => {
    if (!firmada_en) return anulada_en ? t.firmaAnulada : t.sinFirmar
    const dicha =
      medio === 'papel'
        ? t.firmaEnPapel(instante(firmada_en))
        : t.firmaPorEnlace(instante(firmada_en))
    return anulada_en ? `${dicha} (${t.firmaAnulada})` : dicha
  }
  return (
    <Parte
      id="partes"
      filas={filas}
      principal={[
        t.colQue,
        (una) => `${palabra('calidad', una.parte)}, ${una.radicado ?? t.sinNumero}`,
      ]}
      otras={[
        [t.entidad, (una) => una.empresa],
        [
          t.colDatos,
          (una) =>
            [
              una.nombre,
              una.identificacion,
              una.correo,
              una.correo_alterno,
              una.tarjeta_profesional && `${t.tarjeta} ${una.tarjeta_profesional}`,
            ]
              .filter(Boolean)
              .join(', '),
        ],
        [t.colFirma, (una) => una.firmas.map(firma).join('; ') || t.noFirma],
        [t.colEstado, (una) => palabra('estado_solicitud', una.estado)],
      ]}
    />
  )
}

/** All that was filed, whatever it was. */
export function Tramites({ datos }: { datos: MisDatos }) {
  const t = useTextos(textos)
  const palabra = usePalabra()
  const instante = useInstante()
  const nombres = (anexos: { nombre: string }[]) => anexos.map(({ nombre }) => nombre).join(', ')
  const filas = [
    ...datos.pqrsd.map((una) => ({
      que: `${t.pqrsd} ${una.radicado}`,
      estado: palabra('estado_pqrsd', una.estado),
      cuando: una.registrada_en,
      archivos: nombres(una.anexos),
    })),
    ...datos.incidencias.map((una) => ({
      que: `${t.incidencia} ${una.caso}`,
      estado: palabra('estado_incidencia', una.estado),
      cuando: una.registrada_en,
      archivos: nombres(una.anexos),
    })),
    ...datos.solicitudes.map((una) => ({
      que: `${t.solicitud} ${una.radicado ?? t.sinNumero}`,
      estado: palabra('estado_solicitud', una.estado),
      cuando: una.creada_en,
      archivos: '',
    })),
    ...datos.cambios_de_empresa.map((uno) => ({
      que: `${t.cambio}: ${palabra('seccion', uno.seccion)}`,
      estado: palabra('estado_cambio', uno.estado),
      cuando: uno.pedido_en,
      archivos: '',
    })),
  ].sort((una, otra) => otra.cuando.localeCompare(una.cuando))
  return (
    <Parte
      id="tramites"
      filas={filas}
      principal={[t.colQue, ({ que }) => que]}
      otras={[
        [t.colEstado, ({ estado }) => estado],
        [t.colCuando, ({ cuando }) => instante(cuando)],
        [t.colArchivos, ({ archivos }) => archivos || t.sinArchivos],
      ]}
    />
  )
}

export function Sesiones({ filas }: { filas: MisDatos['sesiones'] }) {
  const t = useTextos(textos)
  const instante = useInstante()
  return (
    <Parte
      id="sesiones"
      filas={filas}
      recortada
      principal={[t.colCuando, (una) => instante(una.abierta_en)]}
      otras={[
        [t.colQue, (una) => una.navegador],
        [t.colDonde, (una) => una.direccion],
        [t.colEstado, (una) => (una.cerrada_en ? t.cerrada : t.abierta)],
      ]}
    />
  )
}

export function Navegadores({ filas }: { filas: MisDatos['navegadores'] }) {
  const t = useTextos(textos)
  const instante = useInstante()
  return (
    <Parte
      id="navegadores"
      filas={filas}
      recortada
      principal={[t.colUltimaVez, (uno) => instante(uno.ultima_vez_en)]}
      otras={[[t.colPrimeraVez, (uno) => instante(uno.primera_vez_en)]]}
    />
  )
}

export function Correos({ filas }: { filas: MisDatos['correos'] }) {
  const t = useTextos(textos)
  const palabra = usePalabra()
  const instante = useInstante()
  return (
    <Parte
      id="correos"
      filas={filas}
      recortada
      principal={[
        t.colAsunto,
        ({ asunto }) => (asunto ? <TextoDelServidor>{asunto}</TextoDelServidor> : t.sinEnviar),
      ]}
      otras={[
        [t.colCorreo, (uno) => uno.destinatario],
        [t.colEstado, (uno) => palabra('estado_correo', uno.estado)],
        [t.colCuando, (uno) => instante(uno.creado_en)],
      ]}
    />
  )
}

export function Actos({ filas }: { filas: MisDatos['actos'] }) {
  const t = useTextos(textos)
  const nombres = useNombres()
  const instante = useInstante()
  return (
    <Parte
      id="actos"
      filas={filas}
      recortada
      principal={[
        t.colQue,
        ({ accion, objeto, resultado }) =>
          `${nombres.accion(accion)}: ${nombres.objeto(objeto)}${resultado === 'rechazado' ? ` (${t.rechazado})` : ''}`,
      ]}
      otras={[
        [t.colCuando, (uno) => instante(uno.instante)],
        [t.colDonde, (uno) => uno.direccion],
      ]}
    />
  )
}

export function Tratamientos({ filas }: { filas: MisDatos['tratamiento'] }) {
  const t = useTextos(textos)
  const enIngles = useIdioma() === 'en'
  return (
    <Parte
      id="tratamiento"
      filas={filas}
      principal={[t.colQue, (uno) => (enIngles ? uno.dato_en : uno.dato)]}
      otras={[
        [t.colPara, (uno) => (enIngles ? uno.finalidad_en : uno.finalidad)],
        [t.colHasta, (uno) => (enIngles ? uno.conservacion_en : uno.conservacion)],
      ]}
    />
  )
}
