import { apartadosDe } from '@/app/layout/apartados'
import { usePersona } from '@/app/sesion/usePersona'
import { useTextos } from '@/i18n/textos'
import { Card } from '@/ui/Card'
import { Titulo } from '@/ui/Titulo'
import './administracion.css'
import { textos } from './textos'

/** Where each person finds what it may administer or look over. */
export function Component() {
  const t = useTextos(textos)
  const persona = usePersona()
  return (
    <div className="pila">
      <Titulo>{t.titulo}</Titulo>
      <p className="lectura">{t.intro}</p>
      <ul className="administracion">
        {apartadosDe(persona?.permisos ?? []).map(({ clave, href }) => (
          <li key={clave}>
            <Card>
              <h2>
                <a href={href}>{t[clave]}</a>
              </h2>
              <p>{t[`${clave}_texto`]}</p>
            </Card>
          </li>
        ))}
      </ul>
    </div>
  )
}
