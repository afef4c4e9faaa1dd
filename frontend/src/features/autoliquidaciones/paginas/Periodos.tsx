import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { nuevaClaveIdempotencia } from '@/api/client'
import type { PeriodoPorPresentar } from '@/api/modelos'
import { esCodigo } from '@/api/problema'
import { clienteDeConsultas } from '@/app/consultas'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { usePermiso } from '@/app/sesion/usePersona'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { LinkButton } from '@/ui/Button'
import { EmptyState } from '@/ui/EmptyState'
import { Titulo } from '@/ui/Titulo'
import '../autoliquidaciones.css'
import { consultaPeriodos, iniciarAutoliquidacion } from '../consultas'
import { TablaPeriodos } from '../partes/TablaPeriodos'
import { textos } from '../textos'

export const loader = () => clienteDeConsultas.ensureQueryData(consultaPeriodos)

/** Every period of every file: what is missing, what is half done, what is filed. */
export function Component() {
  const t = useTextos(textos)
  const { data } = useSuspenseQuery(consultaPeriodos)
  const editable = usePermiso('editar_autoliquidacion')
  const descartada = (useLocation().state as { descartada?: boolean } | null)?.descartada
  const inicio = useInicio()
  const grupos = porExpediente(data.datos)

  return (
    <div className="pila-ancha">
      <div>
        <Titulo>{t.titulo}</Titulo>
        <p className="lectura">{t.intro}</p>
      </div>
      {descartada && (
        <Alert kind="success" live>
          <p>{t.descartadaAviso}</p>
        </Alert>
      )}
      {!editable && (
        <Alert title={t.soloConsulta}>
          <p>{t.soloConsultaTexto}</p>
        </Alert>
      )}
      {inicio.isError && <FalloDeCarga titulo={t.noSeInicio} error={inicio.error} />}
      {grupos.size === 0 && (
        <EmptyState
          title={t.sinExpedientes}
          actions={
            <LinkButton variant="secondary" href={paths.ayuda}>
              {t.irAAyuda}
            </LinkButton>
          }
        >
          {t.sinExpedientesTexto}
        </EmptyState>
      )}
      {[...grupos.values()].map((periodos) => (
        <TablaPeriodos
          key={periodos[0]?.expediente.id}
          periodos={periodos}
          editable={editable}
          iniciando={inicio.isPending ? inicio.variables.obligacion_id : null}
          alIniciar={(periodo) => {
            inicio.mutate(periodo)
          }}
        />
      ))}
    </div>
  )
}

function porExpediente(periodos: PeriodoPorPresentar[]): Map<string, PeriodoPorPresentar[]> {
  const grupos = new Map<string, PeriodoPorPresentar[]>()
  for (const periodo of periodos) {
    const { id } = periodo.expediente
    grupos.set(id, [...(grupos.get(id) ?? []), periodo])
  }
  return grupos
}

/** Starts a draft; when it was already there, in this tab or another, simply goes to it. */
function useInicio() {
  const navegar = useNavigate()
  const cache = useQueryClient()
  const claves = useRef(new Map<string, string>())
  return useMutation({
    mutationFn: async (periodo: PeriodoPorPresentar) => {
      const id = periodo.obligacion_id
      const clave = claves.current.get(id) ?? nuevaClaveIdempotencia()
      claves.current.set(id, clave)
      try {
        return (await iniciarAutoliquidacion(id, clave)).id
      } catch (error) {
        // Begun, or even filed, from another tab: its own page leads to the draft or to the FUR.
        const existente =
          esCodigo(error, 'BORRADOR_EXISTENTE') || esCodigo(error, 'PERIODO_YA_PRESENTADO')
            ? error.problema.autoliquidacion_id
            : null
        if (typeof existente === 'string') return existente
        throw error
      }
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['periodos'] }),
    onSuccess: (id) => navegar(paths.autoliquidacion(id)),
  })
}
