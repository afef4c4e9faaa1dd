import type { ReactNode } from 'react'
import type { Persona } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { Icon } from '@/ui/Icon'
import { marca } from '../marca/marca'
import { paths } from '../paths'
import { textosApp } from '../textos'
import './Encabezado.css'
import { Cuenta } from './Cuenta'

/** Wordmark, help (always in this place) and who is acting for which company. */
export function Encabezado({ persona, menu }: { persona: Persona | null; menu?: ReactNode }) {
  const t = useTextos(textosApp)
  return (
    <div className="encabezado no-imprimir">
      <div className="ancho encabezado-fila">
        <a className="marca-sitio" href={paths.raiz}>
          <span className="marca-sigla">{marca.sigla}</span>
          <span className="marca-nombre">
            {t.sistema}
            <span className="solo-lectores">, {t.irAlInicio}</span>
          </span>
        </a>
        <div className="encabezado-lado">
          <a className="encabezado-enlace" href={paths.ayuda}>
            <Icon name="help" />
            {t.ayuda}
          </a>
          {persona ? (
            <Cuenta persona={persona} />
          ) : (
            <a className="encabezado-enlace" href={paths.ingresar()}>
              <Icon name="user" />
              {t.ingresar}
            </a>
          )}
        </div>
      </div>
      {menu}
    </div>
  )
}
