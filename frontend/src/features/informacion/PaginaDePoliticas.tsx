import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { Titulo } from '@/ui/Titulo'
import { textos } from './textos'

/** The policies that the footer links to, one anchor each. */
export function Component() {
  const t = useTextos(textos)
  return (
    <div className="lectura pila">
      <Titulo>{t.politicas}</Titulo>
      <p className="suave">{t.politicasGuia}</p>
      <h2 id="terminos">{t.terminos}</h2>
      <p>{t.terminos1}</p>
      <p>{t.terminos2}</p>
      <h2 id="privacidad">{t.privacidad}</h2>
      <p>{t.privacidad1}</p>
      <p>{t.privacidad2}</p>
      <p>{t.privacidad3}</p>
      <p>
        <a href={paths.textosDeDatos}>{t.textosDeDatos}</a>
      </p>
      <h2 id="derechos">{t.derechos}</h2>
      <p>{t.derechos1}</p>
      <h2 id="cookies">{t.cookies}</h2>
      <p>{t.cookies1}</p>
      <p>{t.cookies2}</p>
    </div>
  )
}
