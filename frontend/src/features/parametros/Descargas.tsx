import { useTextos } from '@/i18n/textos'
import { Icon } from '@/ui/Icon'
import { textos } from './textos'

/** The same data for a machine: of the day on the page, and of every day. */
export function Descargas({ dia }: { dia: string }) {
  const t = useTextos(textos)
  const enlaces = [
    [t.descargarCsv, `/api/v1/parametros.csv?fecha=${dia}`, `parametros-${dia}.csv`],
    [t.descargarJson, `/api/v1/parametros?fecha=${dia}`, `parametros-${dia}.json`],
    [t.todoCsv, '/api/v1/parametros.csv', 'parametros.csv'],
    [t.todoJson, '/api/v1/parametros', 'parametros.json'],
  ] as const
  return (
    <section className="pila-corta no-imprimir" aria-labelledby="descargas">
      <h2 id="descargas">{t.descargas}</h2>
      <ul className="salidas tarifas-descargas">
        {enlaces.map(([texto, href, nombre]) => (
          <li key={href}>
            <a href={href} download={nombre}>
              <Icon name="download" />
              {texto}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
