import { useTextos } from '@/i18n/textos'
import { Titulo } from '@/ui/Titulo'
import { useNombresDeRoles } from '../../sesion/roles'
import { usePersona } from '../../sesion/usePersona'
import { Salidas } from '../Salidas'
import { textos } from './textos'

/** The page exists, but no role of the person opens it: whom to ask depends on where one works. */
export function NoPermitida() {
  const t = useTextos(textos)
  const persona = usePersona()
  const roles = useNombresDeRoles(persona?.roles ?? [])
  return (
    <div className="lectura pila">
      <Titulo>{t.titulo}</Titulo>
      <p>{persona?.operador.clase === 'ministerio' ? t.textoMinisterio : t.texto}</p>
      {roles.length > 0 && <p className="suave">{roles.join(', ')}</p>}
      <Salidas />
    </div>
  )
}
