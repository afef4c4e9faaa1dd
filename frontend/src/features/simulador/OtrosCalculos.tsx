import { Link } from 'react-router'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { textos } from './textos'

/** What else may be simulated. */
export function OtrosCalculos() {
  const t = useTextos(textos)
  const otros = [
    [t.otrosSanciones, paths.simuladorSanciones],
    [t.otrosEspectro, paths.simuladorEspectro],
  ] as const
  return (
    <section className="pila no-imprimir" aria-labelledby="otros-calculos">
      <h2 id="otros-calculos">{t.otros}</h2>
      <ul className="salidas">
        {otros.map(([texto, direccion]) => (
          <li key={direccion}>
            <Link to={direccion}>{texto}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
