import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, datos } from '@/api/client'
import type { SesionActiva } from '@/api/modelos'
import { useProblema } from '@/api/problemaATexto'
import { clienteDeConsultas } from '@/app/consultas'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { SummaryList } from '@/ui/SummaryList'
import { Tag } from '@/ui/Tag'
import { Titulo } from '@/ui/Titulo'
import { leerAgente } from './agente'
import './PaginaDeSesiones.css'
import { textos } from './textos'

const consulta = {
  queryKey: ['sesiones'],
  queryFn: () => datos(api.GET('/api/v1/sesiones')),
}

export const loader = () => clienteDeConsultas.fetchQuery(consulta)

/** Where the person is logged in, and the way to close each place. */
export function Component() {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const { data } = useSuspenseQuery(consulta)
  const [porCerrar, setPorCerrar] = useState<SesionActiva | null>(null)
  const cierre = useMutation({
    mutationFn: (id: string) =>
      datos(api.DELETE('/api/v1/sesiones/{id}', { params: { path: { id } } })),
    onSettled: () => clienteDeConsultas.invalidateQueries({ queryKey: ['sesiones'] }),
  })
  const cierreDeLasDemas = useMutation({
    mutationFn: () => datos(api.DELETE('/api/v1/sesiones')),
    onSettled: () => clienteDeConsultas.invalidateQueries({ queryKey: ['sesiones'] }),
  })
  const [porCerrarDemas, setPorCerrarDemas] = useState(false)
  const nombrar = useNombreDeSesion()
  return (
    <div className="pila">
      <Titulo>{t.titulo}</Titulo>
      <p className="lectura">{t.guia}</p>
      <div role="status">
        {cierre.isSuccess && <Alert kind="success" title={t.cerrada} />}
        {cierreDeLasDemas.isSuccess && (
          <Alert kind="success" title={t.cerradas(cierreDeLasDemas.data.cerradas)} />
        )}
      </div>
      {cierreDeLasDemas.isError && (
        <Alert kind="error" live title={enPalabras(cierreDeLasDemas.error).mensaje} />
      )}
      {cierre.isError && <Alert kind="error" live title={enPalabras(cierre.error).mensaje} />}
      <ul className="sesiones">
        {data.datos.map((sesion) => (
          <li key={sesion.id}>
            <Sesion
              sesion={sesion}
              alCerrar={() => {
                setPorCerrar(sesion)
              }}
            />
          </li>
        ))}
      </ul>
      {data.datos.length > 1 && (
        <div className="fila">
          <Button
            variant="danger"
            onClick={() => {
              setPorCerrarDemas(true)
            }}
          >
            {t.cerrarDemas}
          </Button>
        </div>
      )}
      <p className="menor suave">
        {t.hora} {t.salirAqui}
      </p>
      <Dialog
        open={porCerrar !== null}
        onClose={() => {
          setPorCerrar(null)
        }}
        title={t.cerrarConfirmar}
        actions={
          <>
            <Button
              onClick={() => {
                if (porCerrar) cierre.mutate(porCerrar.id)
                setPorCerrar(null)
              }}
            >
              {t.cerrar}
            </Button>
            <Button
              variant="secondary"
              onClick={() => {
                setPorCerrar(null)
              }}
            >
              {t.cancelar}
            </Button>
          </>
        }
      >
        {porCerrar && <p>{t.cerrarTexto(nombrar(porCerrar))}</p>}
      </Dialog>
      <Dialog
        open={porCerrarDemas}
        onClose={() => {
          setPorCerrarDemas(false)
        }}
        title={t.cerrarDemasConfirmar}
        actions={
          <>
            <Button
              onClick={() => {
                cierreDeLasDemas.mutate()
                setPorCerrarDemas(false)
              }}
            >
              {t.cerrarDemas}
            </Button>
            <Button
              variant="secondary"
              onClick={() => {
                setPorCerrarDemas(false)
              }}
            >
              {t.cancelar}
            </Button>
          </>
        }
      >
        <p>{t.cerrarDemasTexto}</p>
      </Dialog>
    </div>
  )
}

function useNombreDeSesion() {
  const t = useTextos(textos)
  return (sesion: SesionActiva) => {
    const { navegador, sistema } = leerAgente(sesion.agente)
    return t.agente(navegador ?? t.agenteDesconocido, sistema ?? t.sistemaDesconocido)
  }
}

function Sesion({ sesion, alCerrar }: { sesion: SesionActiva; alCerrar: () => void }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const nombre = useNombreDeSesion()(sesion)
  return (
    <Card>
      <div className="sesion-cabeza">
        <h2>{nombre}</h2>
        {sesion.actual ? (
          <Tag kind="success" icon="check">
            {t.actual}
          </Tag>
        ) : (
          <Button variant="danger" small onClick={alCerrar}>
            {t.cerrar}
            <span className="solo-lectores"> {t.cerrarEsta(nombre)}</span>
          </Button>
        )}
      </div>
      <SummaryList
        compact
        rows={[
          { key: 'uso', label: t.ultimoUso, value: fechaHora(sesion.ultimo_uso_en, idioma) },
          { key: 'abierta', label: t.abierta, value: fechaHora(sesion.creada_en, idioma) },
          { key: 'vence', label: t.vence, value: fechaHora(sesion.expira_en, idioma) },
          { key: 'ip', label: t.direccion, value: sesion.direccion },
        ]}
      />
    </Card>
  )
}
