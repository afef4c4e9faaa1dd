import { useTextos } from '@/i18n/textos'
import { Titulo } from '@/ui/Titulo'
import { textosApp } from '../textos'
import { Salidas } from './Salidas'

/** No page has this address. */
export function Component() {
  const t = useTextos(textosApp)
  return (
    <div className="lectura pila">
      <Titulo>{t.noEncontradaTitulo}</Titulo>
      <p>{t.noEncontradaTexto}</p>
      <p>
        <code>{location.pathname}</code>
      </p>
      <Salidas />
    </div>
  )
}
