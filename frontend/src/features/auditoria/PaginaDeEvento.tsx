import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import type { EventoCompleto } from '@/api/modelos'
import { clienteDeConsultas } from '@/app/consultas'
import { paths } from '@/app/paths'
import { useNombresDeRoles } from '@/app/sesion/roles'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useNombres } from '@/app/rastro/nombres'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { SummaryList } from '@/ui/SummaryList'
import { Titulo } from '@/ui/Titulo'
import './auditoria.css'
import { type Cambio, cambios } from './cambios'
import { consultaEvento } from './consultas'
import { Resultado, useQuien } from './Piezas'
import { textos } from './textos'

export function loader({ params }: LoaderFunctionArgs) {
  return clienteDeConsultas.fetchQuery(consultaEvento(params.id ?? ''))
}

/** One event: who, what, from where, what changed, and the seal that proves it. */
export function Component() {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const nombres = useNombres()
  const quien = useQuien()
  const { id = '' } = useParams()
  const { data: evento } = useSuspenseQuery(consultaEvento(id))
  const roles = useNombresDeRoles(evento.roles)
  const buscar = (nombre: string, valor: string) =>
    `${paths.ministerioAuditoria}?${new URLSearchParams({ [nombre]: valor }).toString()}`
  return (
    <div className="pila-ancha">
      <div className="pila">
        <p>
          <a href={paths.ministerioAuditoria}>‹ {t.volver}</a>
        </p>
        <Titulo
          caption={fechaHora(evento.instante, idioma)}
          aside={<Resultado resultado={evento.resultado} />}
        >
          {nombres.accion(evento.accion)} · {nombres.objeto(evento.objeto)}
        </Titulo>
        <SummaryList
          rows={[
            { key: 'quien', label: t.quien, value: quien(evento) },
            { key: 'roles', label: t.roles, value: roles.join(', ') || '–' },
            { key: 'operador', label: t.operador, value: evento.operador ?? '–' },
            { key: 'direccion', label: t.direccion, value: evento.direccion || '–' },
            ...(evento.objeto_id
              ? [
                  {
                    key: 'objeto',
                    label: t.identificador,
                    value: (
                      <Con
                        valor={evento.objeto_id}
                        href={buscar('objeto_id', evento.objeto_id)}
                        texto={t.delMismo}
                      />
                    ),
                  },
                ]
              : []),
            ...(evento.solicitud_id
              ? [
                  {
                    key: 'solicitud',
                    label: t.solicitud,
                    value: (
                      <Con
                        valor={evento.solicitud_id}
                        href={buscar('solicitud_id', evento.solicitud_id)}
                        texto={t.deLaSolicitud}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
      <QueCambio evento={evento} />
      <section className="pila" aria-labelledby="sello">
        <h2 id="sello">{t.sello}</h2>
        <p className="lectura">{t.selloTexto}</p>
        <SummaryList
          rows={[
            { key: 'numero', label: t.numero, value: evento.numero ?? t.sinNumero },
            { key: 'previa', label: t.previa, value: <Huella valor={evento.previa} /> },
            { key: 'huella', label: t.huella, value: <Huella valor={evento.huella} /> },
          ]}
        />
      </section>
    </div>
  )
}

function Con({ valor, href, texto }: { valor: string; href: string; texto: string }) {
  return (
    <>
      <code className="rastro-huella">{valor}</code> <a href={href}>{texto}</a>
    </>
  )
}

function Huella({ valor }: { valor: string | null }) {
  return valor ? <code className="rastro-huella">{valor}</code> : '–'
}

function QueCambio({ evento }: { evento: EventoCompleto }) {
  const t = useTextos(textos)
  const filas = cambios(evento.antes, evento.despues)
  const valor = (texto: string | null) =>
    texto === null ? '–' : <TextoDelServidor>{texto}</TextoDelServidor>
  const columnas: Columna<Cambio>[] = [
    { id: 'dato', titulo: t.dato, principal: true, celda: ({ dato }) => dato },
    { id: 'antes', titulo: t.antes, celda: ({ antes }) => valor(antes) },
    { id: 'despues', titulo: t.despues, celda: ({ despues }) => valor(despues) },
  ]
  return (
    <section className="pila" aria-labelledby="que-cambio">
      <h2 id="que-cambio">{t.queCambio}</h2>
      {filas.length === 0 ? (
        <p>{t.sinCambios}</p>
      ) : (
        <div className="rastro-valor">
          <DataTable
            titulo={t.queCambio}
            columnas={columnas}
            filas={filas}
            clave={({ dato }) => dato}
          />
        </div>
      )}
    </section>
  )
}
