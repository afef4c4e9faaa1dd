import { useQuery } from '@tanstack/react-query'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { Card } from '@/ui/Card'
import { SummaryList } from '@/ui/SummaryList'
import { Titulo } from '@/ui/Titulo'
import { consultaFormulario } from './consultas'
import { usePalabras } from './Piezas'
import './pqrsd.css'
import { textos } from './textos'

/** The two doors, and what is good to know before filing. */
export function Component() {
  const t = useTextos(textos)
  const palabras = usePalabras()
  const { data } = useQuery(consultaFormulario)
  return (
    <div className="pila">
      <Titulo>{t.titulo}</Titulo>
      <p className="lectura">{t.intro}</p>
      <ul className="pqrsd-puertas">
        {(
          [
            [paths.pqrsdRegistrar, t.registrar, t.registrarTexto],
            [paths.pqrsdBuscar, t.buscar, t.buscarTexto],
          ] as const
        ).map(([href, nombre, texto]) => (
          <li key={href}>
            <Card>
              <h2>
                <a href={href}>{nombre}</a>
              </h2>
              <p>{texto}</p>
            </Card>
          </li>
        ))}
      </ul>
      <Guia />
      {data && (
        <section className="pila-corta lectura" aria-labelledby="plazos">
          <h2 id="plazos">{t.plazos}</h2>
          <SummaryList
            compact
            rows={data.tipos.map(({ codigo, plazo_dias }) => ({
              key: codigo,
              label: palabras('tipo', codigo),
              value: t.plazo(plazo_dias),
            }))}
          />
        </section>
      )}
    </div>
  )
}

export function Guia() {
  const t = useTextos(textos)
  return (
    <section className="pila-corta lectura" aria-labelledby="guia">
      <h2 id="guia">{t.antes}</h2>
      <ul className="pqrsd-guia">
        {[t.guia1, t.guia2, t.guia3, t.guia4, t.guia5, t.guia6].map((frase) => (
          <li key={frase}>{frase}</li>
        ))}
      </ul>
    </section>
  )
}
