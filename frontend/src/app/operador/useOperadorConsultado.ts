import { useSearchParams } from 'react-router'
import { usePersona } from '../sesion/usePersona'

/**
 * Whose data a page shows. People of a company see theirs; those of the ministry must say which
 * operator (`?operador_id=`), and until they do there is nothing to ask the server for.
 */
export function useOperadorConsultado(): { operadorId: string | null; faltaElegir: boolean } {
  const [params] = useSearchParams()
  const operadorId = params.get('operador_id')
  const deMinisterio = usePersona()?.operador.clase === 'ministerio'
  return { operadorId, faltaElegir: deMinisterio && operadorId === null }
}
