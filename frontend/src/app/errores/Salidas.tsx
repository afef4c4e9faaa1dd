import { useTextos } from '@/i18n/textos'
import { paths } from '../paths'
import { usePermiso } from '../sesion/usePersona'
import { textosApp } from '../textos'

/** Three ways on, at least, for who met a page that leads nowhere. */
export function Salidas() {
  const t = useTextos(textosApp)
  const obligaciones = usePermiso('ver_obligaciones')
  return (
    <nav aria-label={t.puedeSeguir} className="pila-corta">
      <h2>{t.puedeSeguir}</h2>
      <ul className="salidas">
        <li>
          <a href={paths.raiz}>{t.irAInicio}</a>
        </li>
        {obligaciones && (
          <li>
            <a href={paths.obligaciones}>{t.irAObligaciones}</a>
          </li>
        )}
        <li>
          <a href={paths.verificar}>{t.irAVerificar}</a>
        </li>
        <li>
          <a href={paths.mapaDelSitio}>{t.irAMapa}</a>
        </li>
        <li>
          <a href={paths.ayuda}>{t.irAAyuda}</a>
        </li>
      </ul>
    </nav>
  )
}
