import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { textos } from './textos'

/** The other things that anybody may work out. */
export function OtrosCalculos() {
  const t = useTextos(textos)
  return (
    <section className="pila no-imprimir" aria-labelledby="otros-calculos">
      <h2 id="otros-calculos">{t.otros}</h2>
      <ul className="salidas">
        <li>
          <a href={paths.simuladorDeuda}>{t.otrosDeuda}</a>
        </li>
        <li>
          <a href={paths.simuladorFacilidad}>{t.otrosFacilidad}</a>
        </li>
        <li>
          <a href={paths.simuladorSanciones}>{t.otrosSanciones}</a>
        </li>
        <li>
          <a href={paths.simuladorEspectro}>{t.otrosEspectro}</a>
        </li>
      </ul>
    </section>
  )
}
