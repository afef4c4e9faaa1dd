import { useTextos } from '@/i18n/textos'
import { Titulo } from '@/ui/Titulo'
import { useNombresDeRoles } from '../sesion/roles'
import { usePersona } from '../sesion/usePersona'
import { textosApp } from '../textos'
import { Salidas } from './Salidas'

/** The page exists, but no role of the person opens it. */
export function NoPermitida() {
  const t = useTextos(textosApp)
  const roles = useNombresDeRoles(usePersona()?.roles ?? [])
  return (
    <div className="lectura pila">
      <Titulo>{t.noPermitidaTitulo}</Titulo>
      <p>{t.noPermitidaTexto}</p>
      {roles.length > 0 && <p className="suave">{roles.join(', ')}</p>}
      <Salidas />
    </div>
  )
}
