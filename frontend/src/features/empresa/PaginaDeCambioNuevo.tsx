import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { useClaveDeIntencion } from '@/api/useClaveDeIntencion'
import { clienteDeConsultas } from '@/app/consultas'
import type { Seccion } from '@/app/formato/secciones'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { Titulo } from '@/ui/Titulo'
import { consultaCambio, consultaEmpresa, proponer } from './consultas'
import { type Enviado, FormularioDeCambio } from './FormularioDeCambio'
import { useSeccion } from './piezas'
import { textos } from './textos'

const SECCIONES = ['empresa', 'representante', 'contador', 'contactos'] as const

export function loader() {
  return clienteDeConsultas.fetchQuery(consultaEmpresa)
}

/** Asking for a change of one section. */
export function Component() {
  const t = useTextos(textos)
  const navegar = useNavigate()
  const cache = useQueryClient()
  const claveDe = useClaveDeIntencion()
  const nombre = useSeccion()
  const { seccion: pedida = '' } = useParams()
  const seccion: Seccion = SECCIONES.find((una) => una === pedida) ?? 'empresa'
  const { data: registro } = useSuspenseQuery(consultaEmpresa)
  const suya = registro.secciones.find((una) => una.seccion === seccion)
  const enviar = (cabeceras: Record<string, string>, que: Enviado) =>
    proponer(claveDe(que), cabeceras, { seccion, ...que })
  return (
    <div className="lectura pila">
      <p>
        <a href={paths.empresa}>‹ {t.volver}</a>
      </p>
      <Titulo caption={registro.razon_social}>{t.cambiarTitulo(nombre(seccion))}</Titulo>
      {suya?.en_curso ? (
        <Alert kind="warning" title={t.enCurso}>
          <p>
            <a href={paths.empresaCambio(suya.en_curso.id)}>{t.verCambio}</a>
          </p>
        </Alert>
      ) : (
        <>
          <p>{t.cambiarIntro}</p>
          {(seccion === 'representante' || seccion === 'contador') && (
            <Alert kind="info" title={t.cuentasTitulo}>
              <p>
                {t.cuentasTexto} <a href={paths.usuarios}>{t.cuentasEnlace}</a>.
              </p>
            </Alert>
          )}
          <FormularioDeCambio
            key={seccion}
            seccion={seccion}
            valores={registro.valores}
            motivo=""
            requeridas={suya?.evidencias ?? []}
            puestas={[]}
            enviar={enviar}
            alEnviar={(cambio) => {
              cache.setQueryData(consultaCambio(cambio.resumen.id).queryKey, cambio)
              void navegar(paths.empresaCambio(cambio.resumen.id), { state: { enviado: true } })
            }}
          />
        </>
      )}
    </div>
  )
}
